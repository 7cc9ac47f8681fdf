"""docs/accuracy.md, and the same figures as rows of ./x bench."""
import os
import subprocess


class Page:
    def __init__(self):
        self.rows = []

    def row(self, name, figure, value, interval, least=None, most=None, aim=None, data="", where=""):
        verdict = ""
        if least is not None:
            verdict = "kept" if value >= least else "BROKEN"
        if most is not None:
            verdict = "kept" if value <= most else "BROKEN"
        promise = f"≥ {least:.1%}" if least is not None else f"≤ {most:.1%}" if most is not None else ""
        if aim is not None:
            promise += f", aim {aim:.1%}"
        shown = f"{interval[0]:.1%} to {interval[1]:.1%}" if interval else ""
        self.rows.append((name, figure, f"{value:.1%}", shown, promise, verdict, data, where))
        words = ["row", f"accuracy, {name}: {figure}", f"value={100 * value:.2f}", "unit=%", f"note={data}"]
        if least is not None:
            words.append(f"least={100 * least:g}")
        if most is not None:
            words.append(f"most={100 * most:g}")
        with open(os.environ.get("GEHOR_BENCH_RESULTS", "/dev/stdout"), "a") as results:
            subprocess.run([os.environ["GEHOR_BENCH"], *words], stdout=results, check=True)

    def markdown(self, made):
        lines = [
            "# Accuracy",
            "",
            f"Made by `./x bench accuracy` ({made}); do not edit. Every figure is taken with the commands a user has, on data",
            "that nothing was learned from. Of the odd numbers of nordic-contacts and the held-back film lines figures, and",
            "some single failures, were seen while lists and thresholds were made: another such set may come out a little",
            "lower. Intervals are 95 %: Wilson's for shares, a bootstrap over texts for F1. A promise that does not hold says so.",
            "",
            "| data | figure | value | interval | promise | verdict | on what |",
            "| --- | --- | ---: | --- | --- | --- | --- |",
        ]
        for name, figure, value, interval, promise, verdict, data, _ in self.rows:
            lines.append(f"| {name} | {figure} | {value} | {interval} | {promise} | {verdict} | {data} |")
        lines += ["", "## Where it fails", ""]
        for name, figure, *_, where in self.rows:
            if where:
                lines.append(f"- **{name}, {figure}**: {where.replace('|', '/')}")
        return "\n".join(lines) + "\n"
