#!/usr/bin/env bash
# Topics without labels, held against k-means on TF-IDF on the same texts in the same run, and their
# seconds by number of texts.
#
#   bench/discovery.sh [MOST]    MOST: texts of the largest timing, 1000000 when not told
#
# The peer is Debian's python3-sklearn; without it only our own figures come. Every choice was
# made on banking77's train.csv; the others are only reported. `./x bench` sets GEHOR, and
# GEHOR_BENCH, whose watch tells seconds and memory.
# shellcheck source=bench/lib/shape.sh
. "$(dirname "$0")/lib/shape.sh"
# shellcheck source=bench/lib/python_peer.sh
. "$bench_root/bench/lib/python_peer.sh"

most=${1:-$(quick && echo 10000 || echo 1000000)}
here=$bench_root/bench
shared=${GEHOR_SHARED:-$bench_root/../shared/data}
folder=$bench_room
export GEHOR_DATA=$folder/data GEHOR_KEYS=$folder/keys

# held NAME: $folder/NAME.csv with id,text,label; ours sees id and text only. Once it is told how many
# topics there are at most, as the peer is told how many clusters; once it chooses itself.
held() {
  local labels
  labels=$(python3 -c "
import csv, sys
rows = list(csv.DictReader(open(sys.argv[1], newline='')))
out = csv.writer(open(sys.argv[2], 'w', newline=''))
out.writerow(['id', 'text'])
out.writerows([row['id'], row['text']] for row in rows)
print(len({row['label'] for row in rows}))" "$folder/$1.csv" "$folder/seen.csv")
  if [[ ! -d $folder/peer ]]; then
    not_measured "topics of $1, AMI with the labels" "python3-sklearn can not be had here"
    return
  fi
  discover --topics "$labels" --assignments "$folder/told.csv" >/dev/null
  discover --assignments "$folder/chosen.csv" >"$folder/$1.json"
  local ours theirs said least=1.2 how="told how many"
  while IFS=$'\t' read -r ours theirs said; do
    row "topics of $1, $how: AMI with the labels" value="$ours" peer="k-means on TF-IDF" peer_value="$theirs" \
      ${least:+ratio_least="$least"} note="$said"
    least='' how="chosen by itself"
  done < <(python_peer "$folder/peer" "$here/discovery_peer.py" "$folder/$1.csv" "$folder/told.csv" "$folder/chosen.csv")
}
discover() { "$GEHOR" reasons discover --csv "$folder/seen.csv" --json "$@"; }

# columns FILE NAME TEXT LABEL: makes $folder/NAME.csv.
columns() {
  python3 -c "
import csv, sys
out = csv.writer(open(sys.argv[2], 'w', newline=''))
out.writerow(['id', 'text', 'label'])
for number, row in enumerate(csv.DictReader(open(sys.argv[1], newline=''))):
    out.writerow([number, row[sys.argv[3]], row[sys.argv[4]]])" "$1" "$folder/$2.csv" "$3" "$4"
}

progress "unpacking the peer"
unpack_python "$folder/peer" || true
if [[ -d $shared/banking77 ]]; then
  columns "$shared/banking77/test.csv" banking77-test text category
  columns "$shared/banking77/train.csv" banking77-train text category
  columns "$shared/baltimore-311/311_2014_2016.csv" baltimore-agency SRType Agency
  columns "$shared/bitext/bitext_customer_support.csv" bitext instruction intent
  for name in banking77-test banking77-train baltimore-agency bitext; do
    progress "topics of $name"
    held "$name"
  done
else
  not_measured "topics, AMI with the labels" "banking77 and Baltimore are not here"
fi

# Seconds: texts of a simulated company in seven languages.
"$GEHOR" simulate --contacts "$most" --seed 1 --no-messages --out "$folder/company" >/dev/null 2>&1
for count in 500 10000 100000 1000000; do
  [[ $count -le $most ]] || continue
  python3 -c "
import csv, sys
out = csv.writer(open(sys.argv[2], 'w', newline=''))
out.writerow(['id', 'text', 'language'])
for number, row in enumerate(csv.DictReader(open(sys.argv[1], newline=''))):
    if number == int(sys.argv[3]): break
    text = row['Subject'] + '\n' + row['Message']
    out.writerow([number, text, ''])" "$folder/company/contacts.csv" "$folder/many.csv" "$count"
  bytes=$(wc -c <"$folder/many.csv")
  "$GEHOR_BENCH" watch "$folder/watched" "$GEHOR" reasons discover --csv "$folder/many.csv" --threads 2 --json \
    >"$folder/many.json" 2>/dev/null
  read -r seconds mib _ <"$folder/watched"
  row "topics among $count texts of $((bytes / count)) bytes" value="$seconds" unit=s \
    note="with masking and language, two threads; $mib MiB"
done
rm -rf "$GEHOR_DATA"
"$GEHOR" import "$folder/company/contacts.csv" --json >/dev/null 2>&1
"$GEHOR_BENCH" watch "$folder/watched" "$GEHOR" reasons discover --all --threads 2 --json >"$folder/many.json" 2>/dev/null
read -r seconds mib _ <"$folder/watched"
row "topics among $most contacts of a data directory" value="$seconds" unit=s \
  note="texts are opened twice over, two threads; $mib MiB"
