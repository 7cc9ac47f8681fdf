# Precompiled headers: the headers of others that most files include, read once per build.
#
# They only make the build quicker. Every file still includes what it uses, and the preset asan (part
# of ./x test --slow) and clang-tidy compile without them, so that a forgotten include is found.
include_guard(GLOBAL)

option(GEHOR_PCH "Use precompiled headers" OFF)

set(GEHOR_COMMON_HEADERS
    <algorithm>
    <chrono>
    <cstdint>
    <functional>
    <map>
    <memory>
    <optional>
    <string>
    <string_view>
    <unordered_map>
    <utility>
    <variant>
    <vector>
    <fmt/format.h>)

# gehor_precompile(target KIND): KIND is common or test. (CLI11 and JSON were tried too: what
# they instantiate is instantiated again in every file, so nothing was gained.)
function(gehor_precompile target kind)
  if(NOT GEHOR_PCH)
    return()
  endif()
  if(NOT TARGET gehor_pch_${kind})
    file(WRITE ${PROJECT_BINARY_DIR}/generated/pch.cc "")
    add_library(gehor_pch_${kind} OBJECT ${PROJECT_BINARY_DIR}/generated/pch.cc)
    target_link_libraries(gehor_pch_${kind} PRIVATE gehor_libraries gehor_warnings)
    set(headers ${GEHOR_COMMON_HEADERS})
    if(kind STREQUAL "test")
      target_link_libraries(gehor_pch_${kind} PRIVATE GTest::gmock)
      list(APPEND headers <gtest/gtest.h> <gmock/gmock.h>)
    endif()
    target_precompile_headers(gehor_pch_${kind} PRIVATE ${headers})
  endif()
  target_precompile_headers(${target} REUSE_FROM gehor_pch_${kind})
endfunction()
