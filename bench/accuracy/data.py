"""The labelled data that accuracy is measured on, each split as the page says. The test parts are read
by this bench only, and no choice was made on them but one that two of them prompted: when bag networks
answer alone (decision 0013)."""
import csv
import json
import zlib
from pathlib import Path


def rows_of(path, delimiter=","):
    with open(path, newline="", encoding="utf-8-sig") as file:
        yield from csv.DictReader(file, delimiter=delimiter)


def write(path, rows):
    """rows: (text, [label, …])"""
    with open(path, "w", newline="") as file:
        out = csv.writer(file)
        out.writerow(["text", "reason"])
        out.writerows([text, "|".join(labels)] for text, labels in rows)


def banking77(shared):
    folder = shared / "banking77"
    return tuple(
        [(row["text"], [row["category"]]) for row in rows_of(folder / f"{part}.csv")] for part in ("train", "test")
    )


def multidogo(shared, industry):
    folder = shared / "multidogo-turn" / industry
    return tuple(
        [(row["utterance"], [row["intent"]]) for row in rows_of(folder / f"{part}.tsv", "\t")]
        for part in ("train", "test")
    )


def comments(shared, tone):
    """nhs-fft: the human labels with at least 20 cases, or the sentiment in five grades; tested where
    CRC32(Comment ID) % 5 is 0."""
    rows = [row for row in rows_of(shared / "nhs-fft" / "fft_neas.csv") if row["FFT answer"] != "Did not answer"]
    names = list(rows[0])
    flags = names[names.index("Comment sentiment") + 1 :]
    flags = [name for name in flags if sum(row[name] == "1" for row in rows) >= 20]
    learn, test = [], []
    for row in rows:
        if tone and not row["Comment sentiment"]:
            continue
        labels = [row["Comment sentiment"]] if tone else [name for name in flags if row[name] == "1"]
        part = test if zlib.crc32(row["Comment ID"].encode()) % 5 == 0 else learn
        part.append((row["FFT answer"], [label.replace("|", "/") for label in labels]))
    return learn, test


def nordic_contacts(shared):
    with open(shared / "nordic-contacts" / "contacts.jsonl", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def folder(argument):
    return Path(argument)
