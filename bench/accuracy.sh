#!/usr/bin/env bash
# How right the program is, skill by skill, on data that was not used to build it; writes
# docs/accuracy.md. Needs the labelled data beside the project ($GEHOR_SHARED, else ../shared/data).
# shellcheck source=bench/lib/shape.sh
. "$(dirname "$0")/lib/shape.sh"

shared=${GEHOR_SHARED:-$bench_root/../shared/data}
if [[ ! -d $shared/banking77 ]]; then
  not_measured "accuracy" "the labelled data is not here"
  exit
fi
if quick; then
  not_measured "accuracy" "learning takes some minutes: not in a quick run"
  exit
fi
export PYTHONDONTWRITEBYTECODE=1
progress "learning and testing"
commit=$(git -C "$bench_root" rev-parse --short HEAD 2>/dev/null || echo unknown)
python3 "$bench_root/bench/accuracy/measure.py" "$shared" "$bench_room" \
  "$(date -u +%Y-%m-%d), commit $commit" "$bench_room/accuracy.md"
mv "$bench_room/accuracy.md" "$bench_root/docs/accuracy.md"
progress "docs/accuracy.md is written"
