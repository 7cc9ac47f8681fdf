#!/usr/bin/env bash
# Proves that includes only point down: every #include "folder/…" in src/ and app/ names the file's
# own folder or one of a lower layer of cmake/layers.cmake, and none that its gehor_never() forbids.
# Prints the layers, and file:line of each breach. Status 1 when there is one.
#   check-layers.sh [ROOT]     ROOT is the checkout (default: the one this script lies in)
set -euo pipefail
cd "${1:-$(dirname "$(readlink -f "$0")")/..}"

mapfile -t files < <(find src app -name '*.cc' -o -name "*.h" 2>/dev/null | sort)
awk '
  FILENAME == "cmake/layers.cmake" {
    if (match($0, /^gehor_(layer|never)\(/)) {
      what = substr($0, 1, RLENGTH - 1)
      line = substr($0, RLENGTH + 1)
      sub(/\).*/, "", line)
      n = split(line, word, " ")
      for (i = 2; i <= n; ++i) {
        if (what == "gehor_layer") {
          layer[word[i]] = word[1]
          row[word[1]] = row[word[1]] " " word[i]
          if (word[1] > top) top = word[1]
        } else {
          never[word[1], word[i]] = 1
        }
      }
    }
    next
  }
  FNR == 1 {
    ++files
    split(FILENAME, part, "/")
    folder = part[1] == "src" ? part[2] : part[1]
    if (!(folder in layer)) {
      print FILENAME ":1: the folder \"" folder "\" stands in no layer of cmake/layers.cmake"
      ++breaches
    }
  }
  /^[ \t]*#[ \t]*include[ \t]*"/ {
    ++includes
    if (!(folder in layer)) next
    name = $0
    sub(/^[^"]*"/, "", name)
    sub(/".*/, "", name)
    if (index(name, "/") == 0 || name ~ /^\.\.?\//) {
      print FILENAME ":" FNR ": \"" name "\" is not written from the root of src/"
      ++breaches
      next
    }
    split(name, part, "/")
    to = part[1]
    if (to == folder) next
    if (!(to in layer)) {
      if (name ~ /\.h$/ && to != "tests") next  # a library from outside
      print FILENAME ":" FNR ": \"" name "\" does not belong in the program"
      ++breaches
    } else if (layer[to] >= layer[folder]) {
      print FILENAME ":" FNR ": " folder " (layer " layer[folder] ") may not include \"" name \
        "\" (layer " layer[to] ")"
      ++breaches
    } else if ((folder, to) in never) {
      print FILENAME ":" FNR ": " folder " may never include \"" name "\""
      ++breaches
    }
  }
  END {
    for (i = top; i >= 1; --i) {
      line = ""
      n = split(row[i], word, " ")
      for (j = 1; j <= n; ++j) {
        line = line " " word[j]
        not = ""
        for (other in layer) if ((word[j], other) in never) not = not " " other
        if (not != "") line = line " (never" not ")"
      }
      printf "%3d%s\n", i, line
    }
    printf "layers: %d files, %d includes, %d breaches\n", files, includes, breaches
    exit breaches > 0
  }
' cmake/layers.cmake "${files[@]}"
