# gehor_embed_bytes(target symbol file): the file's bytes in the target as the C array `symbol`,
# followed by 16 zero bytes. By the assembler's .incbin, as embed_web.cmake does.
include_guard(GLOBAL)

function(gehor_embed_bytes target symbol file)
  set(source ${PROJECT_BINARY_DIR}/generated/${symbol}.S)
  string(CONCAT assembly
      "  .section .rodata\n  .balign 16\n  .global ${symbol}\n${symbol}:\n  .incbin \"${file}\"\n"
      "  .zero 16\n  .section .note.GNU-stack,\"\",%progbits\n")
  file(CONFIGURE OUTPUT ${source} CONTENT "${assembly}" @ONLY)
  # .incbin is not seen by the dependency scanner.
  set_source_files_properties(${source} PROPERTIES OBJECT_DEPENDS ${file})
  target_sources(${target} PRIVATE ${source})
endfunction()
