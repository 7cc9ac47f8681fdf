#!/usr/bin/env python3
"""The peer of bench/discovery.sh: k-means on TF-IDF (scikit-learn's defaults, as many clusters as
there are labels, the best of three starts, three seeds), and adjusted mutual information for both:
a line for each PLACES.

discovery_peer.py TEXTS.csv PLACES.csv...   TEXTS: id,text,label   PLACES: id,topic
"""
import csv
import sys
import time

from sklearn.cluster import KMeans
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import adjusted_mutual_info_score

texts = list(csv.DictReader(open(sys.argv[1], newline="")))
labels = [row["label"] for row in texts]
begin = time.monotonic()
scores = []
for name, vectors in (
    ("plain", TfidfVectorizer()),
    ("stop words, log tf", TfidfVectorizer(stop_words="english", sublinear_tf=True)),
):
    matrix = vectors.fit_transform(row["text"] for row in texts)
    for seed in range(3):
        found = KMeans(len(set(labels)), n_init=3, random_state=seed).fit_predict(matrix)
        scores.append((name, adjusted_mutual_info_score(labels, found)))
seconds = (time.monotonic() - begin) / len(scores)
means = {n: sum(s for m, s in scores if m == n) / 3 for n, _ in scores}
best = max(means.values())
said = ", ".join(f"{n} {s:.3f}" for n, s in means.items())
for path in sys.argv[2:]:
    places = {row["id"]: row["topic"] for row in csv.DictReader(open(path, newline=""))}
    ours = adjusted_mutual_info_score(labels, [places.get(row["id"], "") for row in texts])
    topics = len(set(places.values()) - {""})
    print(
        f"{ours:.4f}\t{best:.4f}\t{len(texts)} texts, {len(set(labels))} labels, {topics} topics; k-means with as many"
        f" clusters as labels, mean of three seeds: {said} ({seconds:.1f} s each)"
    )
