"""Tools run in turn on one job, the table of what came of it, and the bars that ours is held to."""
import importlib.util
import os
import shutil
import sys
from typing import Callable, NamedTuple

from measuring import costs, print_table

HERE = os.path.dirname(os.path.abspath(__file__))
OURS = "Pixelwright"
# Stands in a command for the path that its result is written to.
OUT = "OUT"
# Tools that are modules of Python; Pillow, which the pictures are drawn with, is always here.
MODULES = {"pyvips", "PyTexturePacker"}
COST_COLUMNS = ["tool", "wall s", "our wall over its", "CPU s", "peak MB", "bytes"]


class Bar(NamedTuple):
    """What ours must not exceed; `value` takes the costs, the bytes and the judged cells of all tools, by name."""
    text: str
    limit: float
    value: Callable


def wall_over(peer, limit):
    return Bar(f"our wall over that of {peer}", limit, lambda cost, size, cells: cost[peer].ratio)


def peak(limit):
    return Bar("our peak, MB", limit, lambda cost, size, cells: cost[OURS].peak)


def bytes_over(peer, limit):
    return Bar(f"our bytes over those of {peer}", limit, lambda cost, size, cells: size[OURS] / size[peer])


def megabytes(limit):
    return Bar("our bytes, MB", limit, lambda cost, size, cells: size[OURS] / 1e6)


def script(name, *arguments):
    """A job of one of the scripts beside this one."""
    return [sys.executable, f"{HERE}/{name}.py", *arguments]


def has_module(name):
    """Whether it can be imported in a process of its own: one that is broken is as good as none."""
    if importlib.util.find_spec(name) is None:
        return False
    return os.spawnl(os.P_WAIT, sys.executable, sys.executable, "-c", f"import {name}") == 0


def available(tools):
    """Of the commands those whose program, or module of Python, is here; the others are named on standard error."""
    here = {}
    for name, command in tools.items():
        if shutil.which(command[0]) and (name not in MODULES or has_module(name)):
            here[name] = command
        else:
            print(f"{name} is left out: it is not installed", file=sys.stderr)
    return here


def size_of(path):
    if os.path.isdir(path):
        return sum(os.path.getsize(f"{path}/{name}") for name in os.listdir(path))
    return os.path.getsize(path)


def prepare(path, ending):
    """Takes away what is at `path`, so that nothing of an earlier run is judged; without an ending makes a folder."""
    shutil.rmtree(path, ignore_errors=True)
    if os.path.exists(path):
        os.remove(path)
    if not ending:
        os.makedirs(path)


def trial(title, tools, ending, folder, runs, judge, columns, bars=()):
    """Runs `tools`, commands by name, and prints the table and under it the bars.

    `judge` gives the cells of `columns` for the path of a result; a result that it cannot read has none.
    """
    tools = available(tools)
    paths = {name: f"{folder}/{number}{ending}" for number, name in enumerate(tools)}
    for path in paths.values():
        prepare(path, ending)
    cost = costs({name: [part.replace(OUT, paths[name]) for part in command] for name, command in tools.items()}, runs)
    rows, sizes, judged = [], {}, {}
    for name, path in paths.items():
        try:
            judged[name] = judge(path)
            sizes[name] = size_of(path)
        except (OSError, ValueError, KeyError) as error:
            print(f"{name}: {error}", file=sys.stderr)
            judged[name], sizes[name] = ["no result"] + [""] * (len(columns) - 1), 0
        wall, cpu, peak, ratio = cost[name]
        rows.append([name, f"{wall:.3f}", f"{ratio:.2f}", f"{cpu:.2f}", f"{peak:.0f}", str(sizes[name]),
                     *judged[name]])
    print_table(title, COST_COLUMNS + columns, rows)
    print_bars(bars, cost, sizes, judged)


def print_bars(bars, *results):
    """A line for each; one that needs a tool without a result has none."""
    lines = []
    for bar in bars:
        try:
            value = bar.value(*results)
        except (KeyError, ValueError, IndexError, ZeroDivisionError):
            continue
        verdict = "" if value <= bar.limit else ", missed"
        lines.append(f"- {bar.text}: {value:.2f} (at most {bar.limit:.2f}{verdict})")
    if lines:
        print("\n" + "\n".join(lines), flush=True)
