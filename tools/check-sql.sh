#!/usr/bin/env bash
# Proves that SQL lies in sql/ only: looks for statements inside the string literals of src/ and app/.
# The words that begin and end a transaction (BEGIN, COMMIT, ROLLBACK, CHECKPOINT) are no queries.
# A line that is right all the same says so with a comment: "sql-here: why".
#   check-sql.sh [ROOT]
set -euo pipefail
cd "${1:-$(dirname "$(readlink -f "$0")")/..}"

mapfile -t files < <(find src app -name '*.cc' -o -name "*.h" 2>/dev/null | sort)
awk '
  FNR == 1 { ++files; raw = 0 }
  /sql-here: [^ ]/ { next }
  {
    line = $0
    text = ""
    # What stands inside quotes on this line; raw literals go over several lines.
    while (line != "") {
      if (raw) {
        at = index(line, closing)
        if (!at) { text = text " " line; break }
        text = text " " substr(line, 1, at - 1)
        line = substr(line, at + length(closing))
        raw = 0
        continue
      }
      if (!match(line, /R"[A-Za-z_]*\(|"|\/\/|\047(\\.|[^\047\\])\047/)) break
      found = substr(line, RSTART, RLENGTH)
      line = substr(line, RSTART + RLENGTH)
      if (found == "//") break
      if (substr(found, 1, 1) == "\047") continue
      if (found ~ /^R/) {
        closing = ")" substr(found, 3, length(found) - 3) "\""
        raw = 1
        continue
      }
      if (!match(line, /^([^"\\]|\\.)*"/)) break
      text = text " " substr(line, 1, RLENGTH - 1)
      line = substr(line, RLENGTH + 1)
    }
    # Upper case as in sql/, or unmistakable in any case. Plain sentences ("select one from …") pass.
    if (text ~ /(^|[ (])(SELECT |INSERT |UPDATE [a-z_."]+ SET|DELETE FROM|CREATE |ALTER TABLE|DROP |PRAGMA |ATTACH |COPY [a-z_(]|WITH [a-z_]+ AS \()/ ||
        tolower(text) ~ /(^|[ (])(insert (or [a-z]+ )?into [a-z_]+ *(\(|values|select)|delete from [a-z_]+ where|create (or replace )?(temp |unique )*(table|index|view|macro) |select [^ ].* from [a-z_]+ (where|join|group|order|limit)|pragma [a-z_]+ *=)/) {
      print FILENAME ":" FNR ": SQL belongs in a file of sql/, under \"-- name: …\":" text
      ++breaches
    }
  }
  END { printf "sql: %d files, %d statements outside sql/\n", files, breaches; exit breaches > 0 }
' "${files[@]}"
