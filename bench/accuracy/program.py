"""The program under test, asked as a user asks it, each model in a data directory of its own."""
import json
import os
import subprocess
import tempfile
from pathlib import Path

from data import write


def labels_of(taxonomy):
    return ["--taxonomy", taxonomy, "--label", "reason"]  # as write() calls the column


class Program:
    def __init__(self, room):
        self.gehor = os.environ["GEHOR"]
        self.room = Path(room)

    def directory(self):
        folder = Path(tempfile.mkdtemp(dir=self.room))
        return {**os.environ, "GEHOR_DATA": str(folder / "data"), "GEHOR_KEYS": str(folder / "keys")}

    def run(self, words, directory, stdin=None):
        done = subprocess.run([self.gehor, *words], env=directory, input=stdin, capture_output=True, text=True)
        if done.returncode not in (0, 1):
            raise RuntimeError(f"gehor {' '.join(words)}: {done.stderr}")
        return done.stdout

    def learn(self, rows, taxonomy="reason"):
        """A data directory whose model was learned from these rows, and the model's card."""
        directory = self.directory()
        write(self.room / "learn.csv", rows)
        learned = str(self.room / "learn.csv")
        card = self.run(["reasons", "learn", learned, *labels_of(taxonomy), "--json"], directory)
        return directory, json.loads(card)["models"][0]

    def test(self, directory, rows, taxonomy="reason"):
        write(self.room / "test.csv", rows)
        tested = self.run(["reasons", "test", str(self.room / "test.csv"), *labels_of(taxonomy), "--json"], directory)
        return json.loads(tested)

    def understand(self, directory, texts):
        lines = "".join(json.dumps({"id": i, "text": text}, ensure_ascii=False) + "\n" for i, text in enumerate(texts))
        out = self.run(["understand"], directory, stdin=lines)
        return [json.loads(line) for line in out.splitlines()]
