#!/usr/bin/env python3
"""A folder of small PNGs, one in a hundred of them wrong, checked for pixelengine/animate: ours beside Pillow.

Run by Benchmarks/peers/preflight, which sets PIXELWRIGHT (the command). Whole processes in turn, medians count.
"""
import argparse
import os
import random
import subprocess
import sys
import tempfile

from PIL import Image

from measuring import costs, print_table

PIXELWRIGHT = os.environ["PIXELWRIGHT"]
PILLOW = os.path.dirname(os.path.abspath(__file__)) + "/preflighting/with_pillow.py"


def draw(folder, count):
    """Sprites of 16 to 64 px; every hundredth is too wide."""
    generator = random.Random(1)
    for i in range(count):
        side = generator.choice([16, 24, 32, 48, 64])
        size = (3 * side, side) if i % 100 == 99 else (side, side)
        sprite = Image.new("RGBA", size)
        for _ in range(side):
            x, y = generator.randrange(side), generator.randrange(side)
            sprite.paste((generator.randrange(256), 96, generator.randrange(256), 255), (x, y, x + 8, y + 8))
        sprite.save(f"{folder}/{i:06}.png")


def refused(command):
    """How many files a command names."""
    lines = subprocess.run(command, capture_output=True, text=True).stdout.splitlines()
    return len({line.split(".png")[0] for line in lines if ".png" in line})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=10_000, help="how many pictures")
    parser.add_argument("--runs", type=int, default=7, help="how often each tool is run")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        draw(folder, options.files)
        ours = [PIXELWRIGHT, "preflight", folder, "--for", "pixelengine/animate", "--quiet"]
        commands = {
            "pixelwright preflight": ours,
            "pixelwright preflight -j 1": ours + ["-j", "1"],
            "pixelwright preflight --format ndjson": ours + ["--format", "ndjson"],
            "script with Pillow": [sys.executable, PILLOW, folder],
        }
        found = {name: refused(commands[name]) for name in ("pixelwright preflight", "script with Pillow")}
        rows = costs(commands, options.runs)
        print_table(
            f"{options.files} small PNGs for pixelengine/animate, headers only (bars: 10 000 files/s; 10 × Pillow)",
            ["tool", "files/s", "wall ms", "peak MB", "times as fast as Pillow"],
            ([name, f"{options.files / cost.wall:.0f}", f"{cost.wall * 1e3:.0f}", f"{cost.peak:.1f}",
              f"{rows['script with Pillow'].wall / cost.wall:.1f}"] for name, cost in rows.items()))
        print(f"\nFiles with findings: {', '.join(f'{name} {count}' for name, count in found.items())}")


main()
