"""Decodes images with Pillow, for comparison with our own decoders.

Reads paths from standard input, one a line. For each it writes all frames, composited, as raw RGBA to
OUTPUT/<line number>.rgba, and prints one line of JSON: width, height, durations in milliseconds, or the error.
"""
import json
import os
import sys

from PIL import Image, ImageOps, ImageSequence

# 16-bit grey comes as integers, which Pillow clips instead of scaling: scale as the PNG specification says.
WIDE_MODES = ("I", "I;16", "I;16B")


def rgba(frame):
    if frame.mode in WIDE_MODES:
        levels = bytes((level * 255 + 32767) // 65535 for level in frame.convert("I").tobytes_levels)
        frame = Image.frombytes("L", frame.size, levels)
    return ImageOps.exif_transpose(frame).convert("RGBA")


def frames(path):
    with Image.open(path) as image:
        durations, pixels, size = [], [], None
        for frame in ImageSequence.Iterator(image):
            frame.load()
            durations.append(frame.info.get("duration", 0))
            shown = rgba(frame)
            size = shown.size
            pixels.append(shown.tobytes())
        return size, durations, b"".join(pixels)


def main():
    folder = sys.argv[1]
    for number, line in enumerate(sys.stdin):
        try:
            (width, height), durations, pixels = frames(line.rstrip("\n"))
        except Exception as error:
            print(json.dumps({"error": f"{type(error).__name__}: {error}"}))
            continue
        with open(os.path.join(folder, f"{number}.rgba"), "wb") as output:
            output.write(pixels)
        print(json.dumps({"width": width, "height": height, "durations": durations}))


main()
