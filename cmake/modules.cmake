# Turns src/ and tests/ into libraries and test programs, by the layers of cmake/layers.cmake.
include_guard(GLOBAL)

set(GEHOR_FOLDERS "")

# Called from layers.cmake.
function(gehor_layer number)
  foreach(folder IN LISTS ARGN)
    set(GEHOR_LAYER_${folder} ${number} PARENT_SCOPE)
    list(APPEND GEHOR_FOLDERS ${folder})
  endforeach()
  set(GEHOR_FOLDERS "${GEHOR_FOLDERS}" PARENT_SCOPE)
endfunction()

function(gehor_never folder)
  set(GEHOR_NEVER_${folder} "${ARGN}" PARENT_SCOPE)
endfunction()

include(${CMAKE_CURRENT_LIST_DIR}/layers.cmake)

# The libraries `folder` may use: those of lower layers that exist, highest first.
function(gehor_below folder result)
  set(below "")
  foreach(other IN LISTS GEHOR_FOLDERS)
    if(GEHOR_LAYER_${other} LESS GEHOR_LAYER_${folder}
       AND NOT other IN_LIST GEHOR_NEVER_${folder}
       AND TARGET gehor_${other})
      list(PREPEND below gehor_${other})
    endif()
  endforeach()
  set(${result} "${below}" PARENT_SCOPE)
endfunction()

# One static library per folder that has a source file; the others do not exist yet.
function(gehor_add_libraries)
  foreach(folder IN LISTS GEHOR_FOLDERS)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${folder}/*.cc)
    if(folder STREQUAL "store")
      # The named queries belong to the store, also while it has no other source.
      list(APPEND sources ${GEHOR_SQL_SOURCE})
    endif()
    if(NOT sources)
      continue()
    endif()
    add_library(gehor_${folder} STATIC ${sources})
    target_include_directories(gehor_${folder} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    gehor_below(${folder} below)
    target_link_libraries(gehor_${folder} PUBLIC ${below} gehor_libraries PRIVATE gehor_warnings)
    gehor_precompile(gehor_${folder} common)
    if(folder STREQUAL "faces")
      gehor_embed_web(gehor_faces ${PROJECT_SOURCE_DIR}/src/faces/http/openapi.json)
      target_link_libraries(gehor_faces PUBLIC gehor_boost)
    endif()
    if(folder STREQUAL "structure")
      gehor_embed_taxonomies(gehor_structure)
      gehor_embed_bytes(gehor_structure gehor_language_table
                        ${PROJECT_SOURCE_DIR}/src/structure/language_table.bin)
    endif()
    if(folder STREQUAL "store")
      target_include_directories(gehor_store PUBLIC ${GEHOR_SQL_INCLUDE})
      target_link_libraries(gehor_store PUBLIC gehor_duckdb)
      add_dependencies(gehor_store gehor_sql)
    endif()
  endforeach()
endfunction()

# gehor_test_program(name FOLDER folder SOURCES file... LIBRARIES library...): a GoogleTest program
# whose cases ctest lists one by one, as "name: Suite.Case".
function(gehor_test_program name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "FOLDER" "SOURCES;LIBRARIES")
  add_executable(${name}_tests ${arg_SOURCES})
  target_include_directories(${name}_tests PRIVATE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR})
  target_compile_definitions(${name}_tests PRIVATE GEHOR_TEST_DIR="${arg_FOLDER}")
  target_link_libraries(${name}_tests PRIVATE ${arg_LIBRARIES} gehor_test_support gehor_libraries
                                              gehor_warnings GTest::gmock GTest::gtest_main)
  gehor_precompile(${name}_tests test)
  set_target_properties(${name}_tests PROPERTIES RUNTIME_OUTPUT_DIRECTORY
                                                 ${PROJECT_BINARY_DIR}/tests)
  gtest_discover_tests(${name}_tests DISCOVERY_MODE PRE_TEST TEST_PREFIX "${name}: "
                       PROPERTIES TIMEOUT 600 LABELS ${name})
endfunction()

# One test program per folder of tests/ that has a *_test.cc: linked with its own folder of src/ and
# everything below it, or with everything where src/ has no such folder. A folder with a
# CMakeLists.txt of its own says itself what it builds.
function(gehor_add_tests)
  file(GLOB entries CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/*)
  foreach(entry IN LISTS entries)
    get_filename_component(name ${entry} NAME)
    if(NOT IS_DIRECTORY ${entry})
      continue()
    endif()
    if(EXISTS ${entry}/CMakeLists.txt)
      add_subdirectory(${entry})
      continue()
    endif()
    file(GLOB_RECURSE tests CONFIGURE_DEPENDS ${entry}/*_test.cc)
    if(NOT tests)
      continue()
    endif()
    # With what the tests of the folder share among themselves.
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${entry}/*.cc)
    set(libraries "")
    if(DEFINED GEHOR_LAYER_${name})
      gehor_below(${name} libraries)
      if(TARGET gehor_${name})
        list(PREPEND libraries gehor_${name})
      endif()
    else()
      foreach(folder IN LISTS GEHOR_FOLDERS)
        if(TARGET gehor_${folder})
          list(PREPEND libraries gehor_${folder})
        endif()
      endforeach()
    endif()
    gehor_test_program(${name} FOLDER ${entry} SOURCES ${sources} LIBRARIES ${libraries})
  endforeach()
endfunction()
