# The language, the warnings and the compiler's habits, for everything in the project.
include_guard(GLOBAL)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
# -Og with assertions: quick to compile, and tests on real files still run in seconds.
set(CMAKE_CXX_FLAGS_DEBUG "-Og -g1 -D_GLIBCXX_ASSERTIONS")

find_program(CCACHE_PROGRAM ccache)
mark_as_advanced(CCACHE_PROGRAM)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
  if(GEHOR_PCH)
    # What ccache asks for to see through a precompiled header.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE_PROGRAM})
    add_compile_options($<$<COMPILE_LANG_AND_ID:CXX,GNU>:-fpch-preprocess>)
  endif()
endif()

set(GEHOR_SANITIZE "" CACHE STRING "Sanitizers, as -fsanitize= takes them; empty for none")
if(GEHOR_SANITIZE)
  add_compile_options(-fsanitize=${GEHOR_SANITIZE} -fno-omit-frame-pointer
                      -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${GEHOR_SANITIZE})
  # Boost.Asio has fences, of which g++ warns that the thread sanitizer does not see them.
  if(GEHOR_SANITIZE MATCHES thread)
    add_compile_options(-Wno-tsan)
  endif()
  # SOCI hides the type information by which the virtual tables of its classes could be checked.
  file(GLOB uses_soci ${PROJECT_SOURCE_DIR}/src/store/sqlite/*.cc ${PROJECT_SOURCE_DIR}/tests/store/*.cc)
  set_source_files_properties(${uses_soci} PROPERTIES COMPILE_OPTIONS -fno-sanitize=vptr)
endif()

add_compile_options(-pipe)

# No file's bytes depend on where the checkout lies.
add_compile_options(-ffile-prefix-map=${PROJECT_SOURCE_DIR}/=)

# Linked PRIVATE by every library and program of ours; headers from outside are SYSTEM.
add_library(gehor_warnings INTERFACE)
target_compile_options(gehor_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow
                                                -Wnon-virtual-dtor)
# Errors with the compiler we build with; others (clang for the fuzzers) may know new ones.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(gehor_warnings INTERFACE -Werror)
endif()
# g++ 12 raises false alarms of these kinds inside its own std::string, std::optional and std::variant
# when it optimises. The sanitizers look for the same faults, and see only real ones.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(
    gehor_warnings
    INTERFACE -Wno-error=maybe-uninitialized
              -Wno-error=restrict
              $<$<NOT:$<CONFIG:Debug>>:-Wno-array-bounds>
              $<$<NOT:$<CONFIG:Debug>>:-Wno-maybe-uninitialized>
              $<$<NOT:$<CONFIG:Debug>>:-Wno-restrict>
              $<$<NOT:$<CONFIG:Debug>>:-Wno-stringop-overflow>
              $<$<NOT:$<CONFIG:Debug>>:-Wno-stringop-overread>)
endif()
