# Groups the lines "OVERHEAD%  LIBRARY  [k|.] SYMBOL" of perf report by the rooms of docs/architecture.md:
# prints "PERCENT<tab>ROOM", the largest first. Time counts where the processor was, not who called.
{
  share = $1 + 0
  library = $2
  symbol = $0
  sub(/^[^\[]*\[[^]]*\] */, "", symbol)
  if (library ~ /^\[/) room = "the kernel: pages of memory, files"
  else if (library ~ /duckdb/) room = "DuckDB's library: ledger, facts, questions"
  else if (library ~ /sodium/) room = "privacy: keyed hashes and encryption (libsodium)"
  else if (library ~ /zstd/) room = "privacy: compression of texts (libzstd)"
  else if (library ~ /cld2/) room = "structure: language (CLD2)"
  else if (library ~ /stemmer/) room = "search: stems (libstemmer)"
  else if (library ~ /sqlite|soci/) room = "key vault and office (SQLite)"
  else if (library ~ /re2|icu/) room = "text (RE2, ICU)"
  else if (library ~ /libz\.|archive/) room = "compressed files and answers (zlib)"
  else if (library ~ /libc|libstdc|libm|ld-linux|libgcc|vdso/) room = "memory and strings (libc, libstdc++)"
  else if (match(symbol, /gehor::[a-z_0-9]+::/)) {
    name = substr(symbol, RSTART + 7, RLENGTH - 9)
    room = name == "duckdb" ? "store: our side of DuckDB" : \
           name == "sqlite" ? "store: our side of SQLite" : \
           name == "privacy" ? "privacy: masking, identities, sealing" : \
           name == "sources" ? "sources: reading rows and fields" : \
           name == "structure" ? "structure: language, our part" : \
           name == "search" ? "search: our part" : \
           name == "pipeline" ? "pipeline: gate, batches, deriving" : name
  }
  else if (symbol ~ /gehor::/) room = "base and contact: records, text, time"
  else if (symbol ~ /simdjson|nlohmann/) room = "JSON"
  else if (symbol ~ /boost/) room = "http (Beast)"
  else room = "library code inlined into the program"
  sum[room] += share
  all += share
}
END { for (room in sum) printf "%.1f\t%s\n", 100 * sum[room] / all, room | "sort -rg" }
