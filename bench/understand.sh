#!/usr/bin/env bash
# Contacts understood per second: `gehor understand` beside the usual Python pipeline, on the same
# texts, with reasons learned from the same labels, both on two cores.
#
#   bench/understand.sh [CONTACTS]    how many texts; 200000 when not told
#
# Neither learning nor starting is in the figures: both count from when the model can be asked. Ours
# has a row of its own with the start in it. No text is answered from memory of an equal one, by
# either. The peer reads a part of the texts: it takes a second for each thousand.
# shellcheck source=bench/lib/shape.sh
. "$(dirname "$0")/lib/shape.sh"
# shellcheck source=bench/lib/python_peer.sh
. "$bench_root/bench/lib/python_peer.sh"

contacts=${1:-$(quick && echo 20000 || echo 200000)}
labelled=10000
of_peer=$((contacts / 20))
folder=$bench_room
export GEHOR_DATA=$folder/data GEHOR_KEYS=$folder/keys

progress "making $((contacts + labelled)) contacts"
"$GEHOR" simulate --contacts $((contacts + labelled)) --seed 11 --no-messages --out "$folder/company" >/dev/null 2>&1
python3 - "$folder/company/contacts.csv" "$folder" "$labelled" "$of_peer" <<'PYTHON'
import csv, json, sys
rows = csv.DictReader(open(sys.argv[1], newline=""))
folder, labelled, of_peer = sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
learn = csv.writer(open(f"{folder}/learn.csv", "w", newline=""))
learn.writerow(["text", "reason"])
texts, some = open(f"{folder}/texts.jsonl", "w"), open(f"{folder}/some.jsonl", "w")
for number, row in enumerate(rows):
    text = row["Subject"] + "\n" + row["Message"]
    if number < labelled:
        if row["Contact reason"]:
            learn.writerow([text, row["Contact reason"]])
        continue
    line = json.dumps({"id": number, "text": text}, ensure_ascii=False) + "\n"
    texts.write(line)
    if number < labelled + of_peer:
        some.write(line)
PYTHON
count=$(wc -l <"$folder/texts.jsonl")
bytes=$(($(wc -c <"$folder/texts.jsonl") / count))

progress "learning from $labelled"
"$GEHOR" reasons learn "$folder/learn.csv" --json >"$folder/learned.json" 2>/dev/null || true
progress "understanding $count lines of $bytes bytes"
"$GEHOR_BENCH" watch "$folder/ours" "$GEHOR" understand "$folder/texts.jsonl" >"$folder/answers.jsonl"
read -r seconds mib _ <"$folder/ours"
answered=$(wc -l <"$folder/answers.jsonl")
[[ $answered -eq $count ]] || { echo "understand answered $answered of $count lines" >&2; exit 1; }
# What starting and loading the model take, and ending: the median of three runs without a text.
: >"$folder/nothing.jsonl"
for run in 1 2 3; do
  "$GEHOR_BENCH" watch "$folder/start_$run" "$GEHOR" understand "$folder/nothing.jsonl" >/dev/null
done
start=$(sort -n "$folder"/start_? | awk 'NR == 2 { print $1 }')
ours=$(calc "$count / ($seconds - $start)")

note="a model of $(grep -c '"owner"' "$folder/learned.json") reasons; lines of $bytes bytes; $mib MiB"
if unpack_python "$folder/peer" python3-pandas python3-pandas-lib python3-dateutil python3-tz python3-six; then
  progress "the Python pipeline on $of_peer"
  theirs=$(python_peer "$folder/peer" "$bench_root/bench/understand_peer.py" "$folder/learn.csv" "$folder/some.jsonl")
  row "contacts understood a second" value="$ours" unit=/s peer="pandas, TF-IDF, linear SVM, two jobs" \
    peer_value="$theirs" ratio_least=20 note="$note; the peer read $of_peer of them"
else
  row "contacts understood a second" value="$ours" unit=/s note="$note; Debian's pandas and scikit-learn can not be had here"
fi
row "… with the start of the program" value="$(calc "$count / $seconds")" unit=/s note="it takes $start s"

# Time is linear in length: the same text a thousand times as long costs no more a byte.
python3 - "$folder/texts.jsonl" "$folder" <<'PYTHON'
import json, sys
lines = open(sys.argv[1]).readlines()[:20000]
texts = [json.loads(line)["text"] for line in lines]
with open(f"{sys.argv[2]}/long.jsonl", "w") as out:
    for first in range(0, len(texts), 10000):
        out.write(json.dumps({"id": first, "text": "\n".join(texts[first : first + 10000])}, ensure_ascii=False) + "\n")
with open(f"{sys.argv[2]}/short.jsonl", "w") as out:
    out.writelines(lines)
PYTHON
for size in short long; do
  "$GEHOR_BENCH" watch "$folder/$size" "$GEHOR" understand "$folder/$size.jsonl" >/dev/null
done
short=$(awk '{ print $1 }' "$folder/short")
long=$(awk '{ print $1 }' "$folder/long")
row "two texts of $(($(wc -c <"$folder/long.jsonl") / 2000000)) MB understood" value="$long" unit=s \
  peer="the same as 20000 texts" peer_value="$short" ratio_most=2 note="two cores each"
