# Builds web/dist into the program. ./x build makes build/web with npm beforehand; where it is
# missing the program says so instead of showing pages.
#
# gehor_embed_web(target file...): adds a source with the table that src/faces/http/assets.h
# declares: web/dist, and the files named. The bytes come in through the assembler's .incbin: no
# megabytes of C++ to compile.
include_guard(GLOBAL)

set(GEHOR_WEB_DIST ${PROJECT_SOURCE_DIR}/build/web CACHE PATH "The built web application")

function(gehor_embed_web target)
  set(generated ${PROJECT_BINARY_DIR}/generated/web)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS LIST_DIRECTORIES false ${GEHOR_WEB_DIST}/*)
  list(SORT files)
  list(APPEND files ${ARGN})
  set(rows "")
  set(declarations "")
  set(assembly "  .section .rodata\n")
  set(number 0)
  set(depends "")
  foreach(file IN LISTS files)
    if(file MATCHES "\\.(gz|br|map)$")
      continue()
    endif()
    if(file IN_LIST ARGN)
      cmake_path(GET file FILENAME path)
    else()
      cmake_path(RELATIVE_PATH file BASE_DIRECTORY ${GEHOR_WEB_DIST} OUTPUT_VARIABLE path)
    endif()
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    list(APPEND depends ${file})
    file(SHA256 ${file} hash)
    string(SUBSTRING ${hash} 0 16 tag)
    set(type application/octet-stream)
    foreach(pair "html:text/html" "js:text/javascript" "css:text/css" "svg:image/svg+xml"
                 "woff2:font/woff2" "json:application/json" "png:image/png" "ico:image/x-icon"
                 "txt:text/plain" "webmanifest:application/json")
      string(REPLACE ":" ";" pair ${pair})
      list(GET pair 0 ending)
      if(file MATCHES "\\.${ending}$")
        list(GET pair 1 type)
      endif()
    endforeach()
    set(forms "")
    foreach(form "" ".gz" ".br")
      if(EXISTS ${file}${form})
        string(APPEND assembly
               "  .global gehor_web_${number}\ngehor_web_${number}:\n  .incbin \"${file}${form}\"\n"
               "  .global gehor_web_${number}_end\ngehor_web_${number}_end:\n  .byte 0\n")
        string(APPEND declarations "extern const char gehor_web_${number}[], gehor_web_${number}_end[];\n")
        string(APPEND forms ", between(gehor_web_${number}, gehor_web_${number}_end)")
        math(EXPR number "${number} + 1")
      else()
        string(APPEND forms ", {}")
      endif()
    endforeach()
    string(APPEND rows "      {\"/${path}\", \"${type}\", \"\\\"${tag}\\\"\"${forms}},\n")
  endforeach()
  string(APPEND assembly "  .section .note.GNU-stack,\"\",%progbits\n")
  string(CONCAT source
      "// Made by cmake/embed_web.cmake.\n#include \"faces/http/assets.h\"\n\nextern \"C\" {\n${declarations}}\n\n"
      "namespace gehor::http {\nnamespace {\n"
      "[[maybe_unused]] std::string_view between(const char* begin, const char* end) {\n"
      "  return {begin, static_cast<std::size_t>(end - begin)};\n}\n}  // namespace\n\n"
      "const std::vector<Asset>& assets() {\n  static const std::vector<Asset> all{\n${rows}  };\n"
      "  return all;\n}\n\n}  // namespace gehor::http\n")
  file(CONFIGURE OUTPUT ${generated}/assets_table.cc CONTENT "${source}" @ONLY)
  file(CONFIGURE OUTPUT ${generated}/assets.S CONTENT "${assembly}" @ONLY)
  # .incbin is not seen by the dependency scanner.
  set_source_files_properties(${generated}/assets.S PROPERTIES OBJECT_DEPENDS "${depends}")
  target_sources(${target} PRIVATE ${generated}/assets_table.cc ${generated}/assets.S)
endfunction()
