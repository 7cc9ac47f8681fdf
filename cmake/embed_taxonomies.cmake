# Builds taxonomies/*.toml into the program.
#
# gehor_embed_taxonomies(target): adds a source with the table that
# src/structure/taxonomy/starter.h declares. The bytes come in through the assembler's .incbin.
include_guard(GLOBAL)

function(gehor_embed_taxonomies target)
  set(generated ${PROJECT_BINARY_DIR}/generated/taxonomies)
  file(GLOB files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/taxonomies/*.toml)
  list(SORT files)
  set(rows "")
  set(declarations "")
  set(assembly "  .section .rodata\n")
  foreach(file IN LISTS files)
    cmake_path(GET file STEM id)
    set(name gehor_taxonomy_${id})
    string(APPEND assembly "  .global ${name}\n${name}:\n  .incbin \"${file}\"\n"
                           "  .global ${name}_end\n${name}_end:\n  .byte 0\n")
    string(APPEND declarations "extern const char ${name}[], ${name}_end[];\n")
    string(APPEND rows "      {\"${id}\", between(${name}, ${name}_end)},\n")
  endforeach()
  string(APPEND assembly "  .section .note.GNU-stack,\"\",%progbits\n")
  string(CONCAT source
      "// Made by cmake/embed_taxonomies.cmake.\n#include \"structure/taxonomy/starter.h\"\n\n"
      "#include <vector>\n\nextern \"C\" {\n${declarations}}\n\n"
      "namespace gehor::structure {\nnamespace {\n"
      "std::string_view between(const char* begin, const char* end) {\n"
      "  return {begin, static_cast<std::size_t>(end - begin)};\n}\n}  // namespace\n\n"
      "std::span<const StarterTaxonomy> starter_taxonomies() {\n"
      "  static const std::vector<StarterTaxonomy> all{\n${rows}  };\n  return all;\n}\n\n"
      "}  // namespace gehor::structure\n")
  file(CONFIGURE OUTPUT ${generated}/starter_table.cc CONTENT "${source}" @ONLY)
  file(CONFIGURE OUTPUT ${generated}/starters.S CONTENT "${assembly}" @ONLY)
  # .incbin is not seen by the dependency scanner.
  set_source_files_properties(${generated}/starters.S PROPERTIES OBJECT_DEPENDS "${files}")
  target_sources(${target} PRIVATE ${generated}/starter_table.cc ${generated}/starters.S)
endfunction()
