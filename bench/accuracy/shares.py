"""Shares with the program's error taken out (prediction-powered inference): how often their 95 % intervals
hold the true share, and how much narrower they are than from the labels alone. Through everything a person
goes through: a model is learned, contacts are imported, some are drawn at random and labelled, as the data
says, over the API; then `gehor reasons shares`."""
import json
import shutil
import subprocess
import tempfile
import urllib.request
from pathlib import Path

import data
from intervals import wilson

DRAWS = 12  # of LABELS each, every one from the same contacts without any label
LABELS = 300


class Server:
    def __init__(self, program, directory):
        self.process = subprocess.Popen([program.gehor, "serve", "--listen", "127.0.0.1:0"], env=directory, text=True,
                                        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        for line in self.process.stdout:
            if "http://127.0.0.1:" in line:
                self.address = "http://127.0.0.1:" + line.split("http://127.0.0.1:")[1].split("/")[0].split()[0]
            if "Ctrl-C" in line:
                break

    def ask(self, path, body=None):
        request = urllib.request.Request(self.address + path, headers={"Content-Type": "application/json"},
                                         data=None if body is None else json.dumps(body).encode())
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


def imported(program, split):
    """A data directory with a model learned from one part and the other part as contacts without a reason; and
    what each contact is about."""
    learn, test = split
    directory, _ = program.learn(learn)
    table = program.room / "contacts.jsonl"
    with open(table, "w", encoding="utf-8") as file:
        for number, (text, _) in enumerate(test):
            file.write(json.dumps({"id": f"K{number}", "opened": "2026-03-02 10:00", "text": text}) + "\n")
    program.run(["import", str(table), "--source", "desk"], directory)
    return directory, {f"K{number}": labels[0] for number, (_, labels) in enumerate(test)}


def drawn_and_labelled(program, directory, truth):
    copy = Path(tempfile.mkdtemp(dir=program.room))
    for name, at in (("data", "GEHOR_DATA"), ("keys", "GEHOR_KEYS")):
        shutil.copytree(directory[at], copy / name)
    directory = {**directory, "GEHOR_DATA": str(copy / "data"), "GEHOR_KEYS": str(copy / "keys"),
                 "XDG_RUNTIME_DIR": str(copy), "HOME": str(copy)}
    program.run(["reasons", "sample", str(LABELS), "--json"], directory)
    with Server(program, directory) as server:
        for contact in server.ask(f"/api/v1/labels/drawn?limit={LABELS}")["contacts"]:
            server.ask("/api/v1/labels", {"contact": contact["contact"], "reasons": [truth[contact["id"]]]})
    shares = json.loads(program.run(["reasons", "shares", "--by", "reason", "--all-kinds", "--json"], directory))
    shutil.rmtree(copy)
    return shares["rows"]


def covered(program, page, name, split):
    directory, truth = imported(program, split)
    counts = {}
    for label in truth.values():
        counts[label] = counts.get(label, 0) + 1
    held = n = 0
    width = width_of_labels = 0.0
    for _ in range(DRAWS):
        for row in drawn_and_labelled(program, directory, truth):
            share = counts.get(row["value"], 0) / len(truth)
            if not share or not row["share"]:
                continue
            n += 1
            held += row["share"]["low"] <= share <= row["share"]["high"]
            width += row["share"]["high"] - row["share"]["low"]
            width_of_labels += row["of_labels"]["high"] - row["of_labels"]["low"]
    page.row(name, "shares of intents: 95 % intervals that hold the true one", held / n, wilson(held, n), least=0.93,
             data=f"{n} intervals, {DRAWS} draws of {LABELS} labels from {len(truth)} contacts",
             where="")
    page.row(name, "… their width beside that from the labels alone", width / width_of_labels, None, most=1,
             data="sums of both", where="")


def measure(program, page, shared):
    for industry in ("airline", "software"):
        covered(program, page, f"multidogo-turn, {industry}", data.multidogo(shared, industry))
