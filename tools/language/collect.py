#!/usr/bin/env python3
"""Gathers the texts that language_learn learns from; see README.md.

  collect.py SHARED MESSAGES DICTIONARIES FREQUENT > texts.tsv

SHARED is the folder of shared data, of which only the building halves are read. MESSAGES is a folder
with the translated messages of free programs (NAME/LANGUAGE/LC_MESSAGES/*.mo, at any depth).
DICTIONARIES has a file LANGUAGE.txt with one form of a word per line, FREQUENT a file LANGUAGE.txt
("no" for both Norwegian ones) with one of the words that are often written per line. Prints source, language ("xx"
for any other) and text, tab between them. Same folders, same lines.
"""
import collections
import csv
import json
import pathlib
import random
import re
import struct
import sys
import zlib

CODES = {"sv": "sv", "nb": "nb", "nb_NO": "nb", "nn": "nn", "nn_NO": "nn", "da": "da", "is": "is",
         "fi": "fi", "de": "de"}
OTHERS = """nl fr es it pt pt_BR pl cs sk sl hr bs sr@latin et lt lv ro hu tr az ca eu ga cy gl id ms vi
sq so fo fy nds eo af tl sw lb se hsb ku mt br oc ast uz""".split()
NEAR = {"et": 20000, "nl": 12000, "fr": 6000, "es": 6000, "it": 6000, "pl": 6000}  # often met here
MESSAGES_EACH, OTHERS_EACH, FORMS_EACH = 34000, 2500, 60000
# Of the words that are often written: most of them Nordic, the others against them.
FREQUENT_EACH = {"sv": 100000, "nb": 100000, "nn": 100000, "da": 100000, "is": 100000, "fi": 100000,
                 "en": 50000, "de": 50000, "et": 50000, "nl": 33000}
FREQUENT_OTHERS = 8000

chance = random.Random(7)
lines = []


def add(source, code, text):
    text = re.sub(r"\s+", " ", text).strip()
    if text:
        lines.append((source, code, text))


def held_back(text):
    """As in tests/structure/language_evaluation_test.cc."""
    return zlib.crc32(text.encode()) & 1


def read_shared(shared):
    for code in ("sv", "da", "fi", "is"):
        for line in open(shared / f"xed-nordic/{code}-projections.tsv"):
            text = line.rstrip("\n").split("\t")[0]
            if ".xml.gz" not in text and not held_back(text):
                add("film", code, text)
    for line in open(shared / "nordic-contacts/contacts.jsonl"):
        row = json.loads(line)
        if int(row["id"][1:]) % 2 == 0:
            add("contact", row["language"], row["text"])
    english = [row[0] for row in csv.reader(open(shared / "banking77/train.csv"))][1:]
    for row in csv.DictReader(open(shared / "bitext/bitext_customer_support.csv")):
        text = re.sub(r"\{\{.*?\}\}", "", row["instruction"] or "")
        english.append("" if held_back(text) else text)
    for domain in ("airline", "media", "software"):
        rows = csv.DictReader(open(shared / f"multidogo-turn/{domain}/train.tsv"), delimiter="\t")
        english += sorted({t for t in (row["utterance"] or "" for row in rows) if not held_back(t)})
    for row in csv.DictReader(open(shared / "nhs-fft/fft_neas.csv", errors="replace")):
        text = row["FFT answer"] or ""
        english.append("" if held_back(text) else text)
    for text in english:
        add("english", "en", text)


def messages_of(path):
    """(original, translation) of a compiled catalogue."""
    data = path.read_bytes()
    if len(data) < 28:
        return
    order = "<" if data[:4] == b"\xde\x12\x04\x95" else ">"
    _, _, count, originals, translations = struct.unpack(order + "5I", data[:20])
    for i in range(count):
        length, at = struct.unpack_from(order + "2I", data, originals + 8 * i)
        length2, at2 = struct.unpack_from(order + "2I", data, translations + 8 * i)
        original = data[at:at + length].decode(errors="ignore").split("\x04")[-1]
        translation = data[at2:at2 + length2].decode(errors="ignore")
        if original:
            yield original.split("\0")[0], translation.split("\0")[0]


def words_only(text):
    """Without marks for keys, tags, placeholders, options and paths."""
    text = re.sub(r"<[^>]*>|&[a-z]+;", " ", text)
    text = re.sub(r"[&_~](?=\w)", "", text)
    text = re.sub(r"%\S*|\{[^}]*\}|\$\S+|@\w+|\\\w|https?:\S+|\S*[/\\@#=]\S*|--?\w\S*", " ", text)
    return re.sub(r"\s+", " ", text).strip()


def read_messages(folder):
    found = collections.defaultdict(dict)  # by language; a dict keeps the order and each text once
    for path in sorted(folder.rglob("LC_MESSAGES/*.mo")):
        code = path.parent.parent.name
        if code not in CODES and code not in OTHERS:
            continue
        for original, translation in messages_of(path):
            text = words_only(translation)
            if translation != original and sum(c.isalpha() for c in text) >= 6 and len(text) <= 600:
                found[CODES.get(code, code)][text] = None
            if code == "sv" and len(original) <= 600:
                found["en"][words_only(original)] = None
    for code, texts in sorted(found.items()):
        known = code == "en" or code in CODES.values()
        most = MESSAGES_EACH if known else NEAR.get(code, OTHERS_EACH)
        texts = list(texts)
        for text in chance.sample(texts, min(most, len(texts))):
            add("message", code if known else "xx", text)


def read_dictionaries(folder):
    for path in sorted(folder.glob("*.txt")):
        forms = sorted({form.strip() for form in open(path)})
        forms = [form for form in forms if 2 < len(form) < 16 and form[1:].islower()]
        for form in chance.sample(forms, min(FORMS_EACH, len(forms))):
            add("dictionary", path.stem, form)


def words_of(path):
    words = {line.strip() for line in open(path)}
    return {word for word in words if re.fullmatch(r"[^\W\d_]{2,18}", word) and word[1:].islower()}


def read_frequent(folder, dictionaries):
    """Small words, without the English ones that are met in every language's texts. German nouns are
    capital; Norwegian words are told apart by the dictionaries."""
    frequent = {path.stem: words_of(path) for path in sorted(folder.glob("*.txt"))}
    known = {path.stem: words_of(path) for path in sorted(dictionaries.glob("*.txt"))}
    english = {word for word in frequent["en"] if word.islower()}
    norwegian = frequent.pop("no")
    for code in ("nb", "nn"):
        frequent[code] = norwegian & known[code]
    for code, words in sorted(frequent.items()):
        if code != "de":
            words = {word for word in words if word.islower()}
        if code not in ("en", "de", "nb", "nn"):
            words = {word for word in words if word not in english or word in known.get(code, ())}
        words = sorted(words)
        told = code == "en" or code in CODES.values()
        for word in chance.sample(words, min(FREQUENT_EACH.get(code, FREQUENT_OTHERS), len(words))):
            add("frequent", code if told else "xx", word)


def main():
    shared, messages, dictionaries, frequent = map(pathlib.Path, sys.argv[1:5])
    read_shared(shared)
    read_messages(messages)
    read_dictionaries(dictionaries)
    read_frequent(frequent, dictionaries)
    chance.shuffle(lines)
    for line in lines:
        print(*line, sep="\t")


if __name__ == "__main__":
    main()
