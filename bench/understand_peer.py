#!/usr/bin/env python3
"""The peer of bench/understand.sh: what an analyst would write. pandas reads the lines, regular
expressions mask personal data, common words tell the language, TF-IDF of words 1-2 and characters
2-5 with a linear SVM tells the reason; two processes share the texts. Prints texts a second.

understand_peer.py LEARN.csv TEXTS.jsonl    LEARN: text,reason   TEXTS: {"id","text"}
"""
import multiprocessing
import re
import sys
import time

import pandas
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_pipeline, make_union
from sklearn.svm import LinearSVC

PATTERNS = {
    "email": re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+"),
    "iban": re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}\b"),
    "card": re.compile(r"\b(?:\d{4}[ -]?){3}\d{4}\b"),
    "national_id": re.compile(r"\b(?:\d{2})?\d{6}[-+ ]?\d{4}\b"),
    "phone": re.compile(r"(?:\+\d{1,3}|\b0)(?:[ -]?\d){7,11}\b"),
}
WORDS = {
    "sv": "och att det som en på är av för med till den har inte jag ni om vi men",
    "nb": "og at det som en på er av for med til den har ikke jeg dere om vi men",
    "da": "og at det som en på er af for med til den har ikke jeg i om vi men",
    "fi": "ja on ei se että oli en mutta hän kun niin minä olen mitä kuin",
    "en": "the and to of a in is that it for you not with on have this",
    "de": "und der die das ist nicht ich sie ein zu mit auf für den",
}
WORDS = {language: set(words.split()) for language, words in WORDS.items()}
WORD = re.compile(r"\w+")
MODEL = None


def language_of(text):
    words = WORD.findall(text.lower())
    return max(WORDS, key=lambda language: sum(word in WORDS[language] for word in words))


def mask(text):
    for name, pattern in PATTERNS.items():
        text = pattern.sub(f"[{name}]", text)
    return text


def understand(part):
    part = part.copy()
    part["redacted"] = part["text"].map(mask)
    part["language"] = part["redacted"].map(language_of)
    part["reason"] = MODEL.predict(part["redacted"])
    return part.to_json(orient="records", lines=True, force_ascii=False)


def main():
    global MODEL
    labels = pandas.read_csv(sys.argv[1])
    MODEL = make_pipeline(
        make_union(
            TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
            TfidfVectorizer(analyzer="char", ngram_range=(2, 5), sublinear_tf=True),
        ),
        LinearSVC(),
    )
    MODEL.fit(labels["text"].map(mask), labels["reason"])
    begin = time.monotonic()
    texts = pandas.read_json(sys.argv[2], lines=True)
    size = 500
    parts = [texts.iloc[first : first + size] for first in range(0, len(texts), size)]
    with multiprocessing.Pool(2) as pool:  # forked: each has the model already
        for _ in pool.imap(understand, parts):
            pass
    print(f"{len(texts) / (time.monotonic() - begin):.1f}")


main()
