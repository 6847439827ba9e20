#!/usr/bin/env python3
"""Background removal side by side: how near each tool comes to the true sprite, before eight kinds of background.

Run by Benchmarks/peers/mattes, which sets PIXELWRIGHT and SAMPLE_GENERATOR (the commands) and FOLDER (where cases and
results are put). The cases are SampleGenerator's: the same for the same seed. All get the same files and default
settings, with exceptions in favour of others: ImageMagick is run with every fuzz of removers.py, of which the best
of each class counts (and once more the best of each case, which no one could choose without the truth), and grabCut
is told which borders cut the sprite. PyMatting starts from what of ImageMagick's is best for the class. Judged as
judging.py says. What is not installed is left out.
"""
import argparse
import glob
import importlib.util
import json
import multiprocessing
import os
import shutil
import subprocess
import sys
import tempfile
import warnings

for name in ("OMP", "OPENBLAS", "MKL", "NUMBA"):
    os.environ[name + "_NUM_THREADS"] = "1"

import numpy as np  # noqa: E402
from PIL import Image  # noqa: E402

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)) + "/matte")
import measuring  # noqa: E402
import removers  # noqa: E402
from judging import Grid, judge  # noqa: E402

OURS, GRABCUT, MATTING = "pixelwright", "grabCut", "PyMatting"
FLOOD, COLOR, ORACLE = "ImageMagick flood fill", "ImageMagick -transparent", "flood fill, best of each case"
CLASSES = ("uniform", "gradient", "noise", "texture", "jpeg", "chroma", "checkerboard", "busy")


def pixels(path):
    with Image.open(path) as image:
        return np.asarray(image.convert("RGBA"))


class Case:
    """A picture and its truth."""

    def __init__(self, path, grid):
        self.path = path
        self.name = os.path.basename(path)
        self.background = self.name.split("-")[0]
        self.grid = grid

    def load(self):
        """The picture, and what is needed to judge a result by: the picture, the truth and the grid of the art."""
        picture = pixels(self.path)
        return picture, (picture, pixels(f"{os.path.dirname(self.path)}/truth/{self.name}"), self.grid)


def judge_magick(job):
    """Judgements of ImageMagick's results for a case, by method and fuzz."""
    case, folder = job
    _, known = case.load()
    return {key: judge(pixels(path), *known)
            for key, path in removers.magick_results(case.path, folder).items()}


def judge_others(job):
    """Judgements of what the other peers make of a case, by peer; `start` is the file of ImageMagick's."""
    case, start, peers = job
    warnings.simplefilter("ignore")
    picture, known = case.load()
    results = {}
    if GRABCUT in peers:
        results[GRABCUT] = judge(removers.grabcut(picture, known[1]), *known)
    if MATTING in peers and start:
        results[MATTING] = judge(removers.matting(picture, pixels(start)), *known)
    return results


def judge_ours(cases, folder):
    """Judgements of what we make of the cases; none when the command fails. A missing file is a picture left as it was."""
    out = folder + "/ours"
    os.makedirs(out, exist_ok=True)
    done = subprocess.run([os.environ["PIXELWRIGHT"], "remove-background", *(case.path for case in cases), "-o",
                           out + "/", "--force"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    written = {os.path.basename(path) for path in glob.glob(out + "/*.png")}
    if done.returncode != 0:
        print(f"pixelwright remove-background: {done.stderr.strip()[:300]}", file=sys.stderr)
    if not written:
        return None
    judgements = []
    for case in cases:
        picture, known = case.load()
        judgements.append(judge(pixels(f"{out}/{case.name}") if case.name in written else picture, *known))
    return judgements


def best_settings(cases, judgements, method=None):
    """For each class the method and fuzz with the smallest mean error, of one method or of all."""
    settings = [setting for setting in judgements[0] if method in (None, setting[0])]
    return {background: min(settings, key=lambda setting: np.mean(
        [found[setting].error for case, found in zip(cases, judgements) if case.background == background]))
        for background in {case.background for case in cases}}


def measure(cases, folder, jobs):
    """Judgements of all cases by tool, and ImageMagick's setting chosen for each class, by tool."""
    results, chosen = {}, {}
    ours = judge_ours(cases, folder)
    if ours:
        results[OURS] = ours
    peers = [peer for peer, module in ((GRABCUT, "cv2"), (MATTING, "pymatting")) if importlib.util.find_spec(module)]
    starts = [None] * len(cases)
    with multiprocessing.get_context("spawn").Pool(jobs) as pool:
        if removers.CONVERT:
            found = pool.map(judge_magick, [(case, folder) for case in cases], chunksize=4)
            for name, method in ((FLOOD, "flood"), (COLOR, "color")):
                chosen[name] = best_settings(cases, found, method)
                results[name] = [one[chosen[name][case.background]] for case, one in zip(cases, found)]
            results[ORACLE] = [min((one["flood", fuzz] for fuzz in removers.FUZZES), key=lambda j: j.error)
                               for one in found]
            best = best_settings(cases, found)
            starts = [removers.magick_file(case.path, folder, *best[case.background]) for case in cases]
        others = pool.map(judge_others, [(case, start, peers) for case, start in zip(cases, starts)], chunksize=4)
    for peer in peers:
        if all(peer in one for one in others):
            results[peer] = [one[peer] for one in others]
    return results, chosen


def print_tables(cases, results, chosen):
    """A table for each measure: a row for each class, a column for each tool."""
    rows = {background: [i for i, case in enumerate(cases) if case.background == background] for background in CLASSES}
    rows = {background: indices for background, indices in rows.items() if indices}
    tools = list(results)

    def mean(tool, indices, value):
        return float(np.mean([value(results[tool][i]) for i in indices]))

    def table(title, cell, extra_columns=(), extra=lambda indices: []):
        measuring.print_table(title, ["background", "cases", *tools, *extra_columns], (
            [background, str(len(indices)), *(cell(tool, indices) for tool in tools), *extra(indices)]
            for background, indices in rows.items()))

    def ratios(indices):
        errors = {tool: mean(tool, indices, lambda j: j.error) for tool in tools if tool != ORACLE}
        best = min((error for tool, error in errors.items() if tool != OURS), default=0)
        return [f"{errors[OURS] / best:.2f}" if best else "–"]

    with_ours = OURS in results and len(tools) > 1
    table("Mean error of alpha, % of all pixels", lambda tool, indices: f"{100 * mean(tool, indices, lambda j: j.error):.3f}",
          ["ours over the best"] if with_ours else [], ratios if with_ours else lambda indices: [])
    table("Sprites whose alpha is perfect, %: every pixel / but for pixels that are half transparent / every pixel of the "
          "art as a whole",
          lambda tool, indices: " / ".join(f"{100 * mean(tool, indices, value):.0f}" for value in (
              lambda j: j.is_perfect, lambda j: j.is_perfect_but_for_ties, lambda j: j.is_perfect_as_art)))
    table("Mean ΔE of the edge over a contrasting colour",
          lambda tool, indices: f"{mean(tool, indices, lambda j: j.edge):.2f}")
    for name, settings in chosen.items():
        fuzzes = ", ".join(f"{background} {settings[background][1]} %" for background in rows)
        print(f"\n{name}, the fuzz that is best for each class: {fuzzes}.")


def compare_times(cases, folder, runs):
    """Whole commands on a case that is enlarged to a megapixel."""
    for background in ("uniform", "noise"):
        case = next((case for case in cases if case.background == background), None)
        if case is None:
            continue
        source = f"{folder}/{background}-1mp.png"
        with Image.open(case.path) as image:
            image.convert("RGB").resize((1000, 1000), Image.Resampling.NEAREST).save(source)
            corner = "#%02x%02x%02x" % image.convert("RGB").getpixel((0, 0))
        commands = {"Pixelwright remove-background": [
            os.environ["PIXELWRIGHT"], "remove-background", source, "-o", f"{folder}/ours-1mp.png", "--force"]}
        if removers.CONVERT:
            commands["ImageMagick flood fill"] = [
                removers.CONVERT, source, "-alpha", "set", "-bordercolor", corner, "-border", "1", "-fuzz", "5%", "-fill",
                "none", "-draw", f"{removers.DRAWING} 0,0 floodfill", "-shave", "1x1", f"PNG32:{folder}/magick-1mp.png"]
        measuring.compare(f"A {background} background, 1000 × 1000 pixels, whole commands", commands, runs)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=45, help="cases of each background")
    parser.add_argument("--seed", type=int, default=1, help="the first seed of each")
    parser.add_argument("--jobs", type=int, default=2, help="processes at once")
    parser.add_argument("--runs", type=int, default=7, help="how often commands are timed; 0 for not at all")
    options = parser.parse_args()
    folder = os.environ["FOLDER"]
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder + "/truth")
    subprocess.run([os.environ["SAMPLE_GENERATOR"], "--mattes", str(options.count), str(options.seed), folder], check=True)
    with open(folder + "/cases.json", encoding="utf-8") as file:
        cases = [Case(f"{folder}/{name}", Grid(**grid)) for name, grid in json.load(file).items()]
    with tempfile.TemporaryDirectory() as results_folder:
        print_tables(cases, *measure(cases, results_folder, options.jobs))
        if options.runs > 0:
            compare_times(cases, results_folder, options.runs)


if __name__ == "__main__":
    main()
