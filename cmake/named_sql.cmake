# The named queries of sql/**/*.sql become one generated source and the header "store/sql.h".
#
# GEHOR_SQL_SOURCE and GEHOR_SQL_INCLUDE are for gehor_store, which depends on the target gehor_sql.
include_guard(GLOBAL)

set(GEHOR_SQL_INCLUDE ${PROJECT_BINARY_DIR}/generated)
set(GEHOR_SQL_SOURCE ${GEHOR_SQL_INCLUDE}/store/sql.cc)
file(GLOB_RECURSE sql_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/sql/*.sql)
list(SORT sql_files)

add_custom_command(
  OUTPUT ${GEHOR_SQL_SOURCE} ${GEHOR_SQL_INCLUDE}/store/sql.h
  COMMAND ${CMAKE_COMMAND} -D "SQL_DIR=${PROJECT_SOURCE_DIR}/sql" -D "OUT=${GEHOR_SQL_INCLUDE}"
          -P ${PROJECT_SOURCE_DIR}/cmake/generate_sql.cmake
  DEPENDS ${sql_files} ${PROJECT_SOURCE_DIR}/cmake/generate_sql.cmake
  COMMENT "Gathering the named queries of sql/"
  VERBATIM)
add_custom_target(gehor_sql DEPENDS ${GEHOR_SQL_SOURCE} ${GEHOR_SQL_INCLUDE}/store/sql.h)
