# cmake -D SQL_DIR=… -D OUT=… -P generate_sql.cmake
#
# Reads SQL_DIR/**/*.sql and writes OUT/store/sql.h and OUT/store/sql.cc. A query begins after a line
#   -- name: lower_snake_name
# and ends before the next such line or at the end of the file. What stands before the first name
# may only be comments and blank lines. Names are unique over all files.
cmake_minimum_required(VERSION 3.25)

# CMake's lists treat ; [ ] specially, so the text is kept in variables and cut with string(FIND).
file(GLOB_RECURSE files ${SQL_DIR}/*.sql)
list(SORT files)
set(names "")
set(entries "")
string(ASCII 1 mark)

foreach(file IN LISTS files)
  file(RELATIVE_PATH shown ${SQL_DIR} ${file})
  file(READ ${file} text)
  string(REPLACE "\r\n" "\n" text "${text}")
  if(text MATCHES "\\)gehor_sql\"")
    message(FATAL_ERROR "sql/${shown}: holds )gehor_sql\", which ends the generated literal")
  endif()
  # Every name line becomes mark + name + newline; then the text is cut at the marks.
  set(text "\n${text}\n")
  string(REGEX REPLACE "\n--[ \t]*name:[ \t]*([^\n]*)" "\n${mark}\\1" text "${text}")
  string(FIND "${text}" "${mark}" at)
  string(SUBSTRING "${text}" 0 ${at} head)
  string(REGEX REPLACE "\n[ \t]*--[^\n]*" "\n" head "${head}")
  string(STRIP "${head}" head)
  if(NOT head STREQUAL "")
    message(FATAL_ERROR "sql/${shown}: a query stands before the first \"-- name: …\" line")
  endif()
  while(NOT at EQUAL -1)
    math(EXPR at "${at} + 1")
    string(SUBSTRING "${text}" ${at} -1 text)
    string(FIND "${text}" "\n" line_end)
    string(SUBSTRING "${text}" 0 ${line_end} name)
    string(STRIP "${name}" name)
    string(FIND "${text}" "${mark}" at)
    if(at EQUAL -1)
      string(SUBSTRING "${text}" ${line_end} -1 query)
    else()
      math(EXPR length "${at} - ${line_end}")
      string(SUBSTRING "${text}" ${line_end} ${length} query)
    endif()
    string(STRIP "${query}" query)
    if(NOT name MATCHES "^[a-z][a-z0-9_]*$")
      message(FATAL_ERROR "sql/${shown}: \"${name}\" is no lower_snake_case name")
    endif()
    if(name IN_LIST names)
      message(FATAL_ERROR "sql/${shown}: \"${name}\" stands twice (also in sql/${where_${name}})")
    endif()
    if(query STREQUAL "")
      message(FATAL_ERROR "sql/${shown}: \"${name}\" has no query")
    endif()
    list(APPEND names ${name})
    set(where_${name} ${shown})
    set(query_${name} "${query}")
  endwhile()
endforeach()

list(SORT names)
list(LENGTH names count)
foreach(name IN LISTS names)
  string(APPEND entries
         "    // sql/${where_${name}}\n    Query{\"${name}\", R\"gehor_sql(${query_${name}})gehor_sql\"},\n")
endforeach()

set(header "// Generated from sql/**/*.sql by cmake/generate_sql.cmake: the named queries.
//
// Callable from any thread. Start with get().
#pragma once

#include <span>
#include <string_view>

namespace gehor::sql {

struct Query {
  std::string_view name;
  std::string_view text;
};

// The query that stands under \"-- name: NAME\" in a file of sql/, without that line; empty when
// there is none.
std::string_view get(std::string_view name);

// All of them, sorted by name.
std::span<const Query> all();

}  // namespace gehor::sql
")

set(source "// Generated from sql/**/*.sql by cmake/generate_sql.cmake.
#include \"store/sql.h\"

#include <algorithm>
#include <array>

namespace gehor::sql {
namespace {

constexpr std::array<Query, ${count}> kQueries{{
${entries}}};

}  // namespace

std::string_view get(std::string_view name) {
  const auto at = std::lower_bound(kQueries.begin(), kQueries.end(), name,
                                   [](const Query& q, std::string_view n) { return q.name < n; });
  return at != kQueries.end() && at->name == name ? at->text : std::string_view{};
}

std::span<const Query> all() { return kQueries; }

}  // namespace gehor::sql
")

file(MAKE_DIRECTORY ${OUT}/store)
file(WRITE ${OUT}/store/sql.h.new "${header}")
file(WRITE ${OUT}/store/sql.cc.new "${source}")
# The header seldom changes: leave its time alone then, so that nothing is compiled again for it.
file(COPY_FILE ${OUT}/store/sql.h.new ${OUT}/store/sql.h ONLY_IF_DIFFERENT)
file(RENAME ${OUT}/store/sql.cc.new ${OUT}/store/sql.cc)
file(REMOVE ${OUT}/store/sql.h.new)
