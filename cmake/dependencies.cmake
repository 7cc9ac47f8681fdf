# Every library from outside, gathered once in gehor_libraries (what any folder may use) and
# gehor_duckdb (the store alone).
include_guard(GLOBAL)

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(tomlplusplus REQUIRED)
find_package(ICU REQUIRED COMPONENTS i18n uc data)
find_package(simdjson REQUIRED)
find_package(date REQUIRED)
find_package(CLI11 REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(LibArchive REQUIRED)
find_package(ZLIB REQUIRED)
pkg_check_modules(re2 REQUIRED IMPORTED_TARGET re2)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(zstd REQUIRED IMPORTED_TARGET libzstd)

# Libraries that ship neither a CMake package nor a pkg-config file.
function(gehor_plain_library name header)
  find_path(${name}_INCLUDE_DIR ${header} REQUIRED)
  find_library(${name}_LIBRARY ${name} REQUIRED)
  mark_as_advanced(${name}_INCLUDE_DIR ${name}_LIBRARY)
  add_library(gehor_${name} INTERFACE)
  target_include_directories(gehor_${name} SYSTEM INTERFACE ${${name}_INCLUDE_DIR})
  target_link_libraries(gehor_${name} INTERFACE ${${name}_LIBRARY})
endfunction()
gehor_plain_library(cld2 cld2/public/compact_lang_det.h)
gehor_plain_library(stemmer libstemmer.h)
gehor_plain_library(soci_core soci/soci.h)
gehor_plain_library(soci_sqlite3 soci/sqlite3/soci-sqlite3.h)

add_library(gehor_libraries INTERFACE)
target_link_libraries(
  gehor_libraries
  INTERFACE fmt::fmt
            nlohmann_json::nlohmann_json
            tomlplusplus::tomlplusplus
            ICU::i18n
            ICU::uc
            ICU::data
            simdjson::simdjson
            date::date-tz
            CLI11::CLI11
            SQLite::SQLite3
            LibArchive::LibArchive
            ZLIB::ZLIB
            PkgConfig::re2
            PkgConfig::sodium
            PkgConfig::zstd
            gehor_cld2
            gehor_stemmer
            gehor_soci_sqlite3
            gehor_soci_core
            Threads::Threads)
# Only what a program really uses becomes a need of the program.
target_link_options(gehor_libraries INTERFACE LINKER:--as-needed)

# DuckDB: a system one where there is one, else the copy that ./x setup put into .deps/.
find_path(DUCKDB_INCLUDE_DIR duckdb.h HINTS ${PROJECT_SOURCE_DIR}/.deps/duckdb)
find_library(DUCKDB_LIBRARY duckdb HINTS ${PROJECT_SOURCE_DIR}/.deps/duckdb)
mark_as_advanced(DUCKDB_INCLUDE_DIR DUCKDB_LIBRARY)
if(NOT DUCKDB_INCLUDE_DIR OR NOT DUCKDB_LIBRARY)
  message(FATAL_ERROR "DuckDB was not found. Run ./x setup once, which fetches it into .deps/.")
endif()
add_library(duckdb_shared SHARED IMPORTED)
set_target_properties(duckdb_shared PROPERTIES IMPORTED_LOCATION ${DUCKDB_LIBRARY})
target_include_directories(duckdb_shared SYSTEM INTERFACE ${DUCKDB_INCLUDE_DIR})
add_library(gehor_duckdb INTERFACE)
target_link_libraries(gehor_duckdb INTERFACE duckdb_shared)
