#!/usr/bin/env python3
"""Sheets and animations side by side: whole processes, ours and others, with what of pixels and times came back.

Run by Benchmarks/peers/sheets, which sets PIXELWRIGHT (the command), BARE and PACK_RECTANGLES (programs of
Benchmarks). The tools of a job run in turn, RUNS times each; medians count, and
"our wall over its" is the median over the pairs. What a tool wrote is read by others than ours: sheet/decoding.py.
"""
import argparse
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)) + "/sheet")
import conversions  # noqa: E402
import packing  # noqa: E402
import sources  # noqa: E402

JOBS = {
    "strip": conversions.animation_to_strip,
    "webp": conversions.strip_to_webp,
    "slice": conversions.strip_to_frames,
    "apng": conversions.strip_to_apng,
    "gif": conversions.strip_to_gif,
    "rectangles": packing.rectangles,
    "atlas": packing.atlas,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("jobs", nargs="*", metavar="JOB", help=f"which to run: {', '.join(JOBS)}; all by default")
    parser.add_argument("--runs", type=int, default=7, help="how often each tool is run")
    options = parser.parse_args()
    unknown = set(options.jobs) - set(JOBS)
    if unknown:
        parser.error(f"there is no job {', '.join(sorted(unknown))}; there are {', '.join(JOBS)}")
    if not sources.are_real():
        print("wesnoth-1.16-data is not installed: pictures are drawn instead", file=sys.stderr)
    for name in options.jobs or JOBS:
        with tempfile.TemporaryDirectory() as folder:
            JOBS[name](folder, options.runs)


main()
