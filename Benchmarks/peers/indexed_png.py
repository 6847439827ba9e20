#!/usr/bin/env python3
"""Indexed PNG files of 256 colours, ours beside pngquant's: whole processes, decoding and encoding included.

Run by Benchmarks/colour, which sets PIXELWRIGHT (the command) and SAMPLES (a folder of SampleGenerator). Neither
dithers. Time is what the process used of processors, the least of RUNS; the error is the root mean square distance in
OKLab x 100.
"""
import argparse
import os
import resource
import subprocess
import tempfile

import numpy as np
from PIL import Image

from pictures import originals


def processor_time(command):
    """The seconds that `command` used of processors."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(original, source, target, command, runs):
    """The bytes of the file that `command` writes to `target`, its error, and the least time in milliseconds."""
    seconds = min(processor_time([*command, source]) for _ in range(runs))
    result = np.asarray(Image.open(target).convert("RGB"))
    return os.path.getsize(target), original.quality(result)["delta_rms"], 1000 * seconds


def compare(original, runs):
    """What is measured of ours and of pngquant's file, in turn for each picture."""
    with tempfile.TemporaryDirectory() as folder:
        source, ours, theirs = (f"{folder}/{name}.png" for name in ("source", "ours", "theirs"))
        original.image.save(source)
        quantize = [os.environ["PIXELWRIGHT"], "quantize", "--colors", "256", "--force", "-o", ours]
        pngquant = ["pngquant", "256", "--nofs", "--force", "-o", theirs]
        return (measure(original, source, ours, quantize, runs), measure(original, source, theirs, pngquant, runs))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("images", nargs="*", help="images to measure instead of those drawn here")
    parser.add_argument("--runs", type=int, default=9, help="how often each is timed")
    options = parser.parse_args()
    print("\n## Indexed PNG of 256 colours beside pngquant, whole processes\n")
    print("| picture | bytes | pngquant | ratio | RMS ΔE | pngquant | ratio | ms of CPU | pngquant | ratio |")
    print("|---|" + "--:|" * 9)
    for original in originals(options.images):
        cells = [original.name]
        for digits, ours, theirs in zip((0, 3, 1), *compare(original, options.runs)):
            cells += [f"{ours:.{digits}f}", f"{theirs:.{digits}f}", f"{ours / theirs:.2f}"]
        print("| " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
