"""Whole processes, ours beside others, and the Markdown tables of what they took."""
import statistics
import subprocess
import tempfile
import time
from typing import NamedTuple


class Cost(NamedTuple):
    """Wall and CPU time in seconds, the peak of memory in MB, and our wall time over this one, all medians."""
    wall: float
    cpu: float
    peak: float
    ratio: float


def run(command):
    """Wall seconds, CPU seconds and peak memory in MB of one process.

    By time(1): a child of this process would be charged with the memory of Python, which it has until it calls exec.
    """
    with tempfile.NamedTemporaryFile("r") as report:
        start = time.perf_counter()
        subprocess.run(["/usr/bin/time", "-o", report.name, "-f", "%U %S %M", *command],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wall = time.perf_counter() - start
        user, system, peak = map(float, report.read().split("\n")[-2].split())
    return wall, user + system, peak / 1024


def costs(commands, runs):
    """The cost of each command, run in turn with the others; the first is ours."""
    results = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            results[name].append(run(command))
    ours = results[next(iter(commands))]
    return {name: Cost(*(statistics.median(row[i] for row in rows) for i in range(3)),
                       statistics.median(a[0] / b[0] for a, b in zip(ours, rows)))
            for name, rows in results.items()}


def print_table(title, columns, rows):
    """A heading and a table under it; the first column holds text, the others numbers."""
    print(f"\n## {title}\n")
    print("| " + " | ".join(columns) + " |\n|---|" + "--:|" * (len(columns) - 1))
    for row in rows:
        print("| " + " | ".join(row) + " |", flush=True)


def compare(title, commands, runs):
    """Runs the commands in turn and prints a row for each; the first is ours."""
    print_table(title, ["tool", "wall ms", "CPU ms", "peak MB", "our wall over its"],
                ([name, f"{cost.wall * 1e3:.0f}", f"{cost.cpu * 1e3:.0f}", f"{cost.peak:.0f}", f"{cost.ratio:.2f}"]
                 for name, cost in costs(commands, runs).items()))
