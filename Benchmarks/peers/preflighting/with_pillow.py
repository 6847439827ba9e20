#!/usr/bin/env python3
"""PixelEngine's rules for pictures of POST /animate, checked with Pillow as its manual shows.

with_pillow.py FOLDER   prints what is wrong, a line each; exit status 1 when anything is
"""
import os
import sys

from PIL import Image

BYTES, SIDE, ASPECT = 5_000_000, 256, 2


def findings(path):
    if os.path.getsize(path) > BYTES:
        yield "image_too_large: more than 5 MB"
    try:
        with Image.open(path) as image:
            if image.format != "PNG":
                yield f"invalid_request: it is {image.format}, not PNG"
            width, height = image.size
            if max(width, height) > SIDE:
                yield f"invalid_request: {width}×{height} px, at most {SIDE} a side"
            if max(width, height) > ASPECT * min(width, height):
                yield f"invalid_request: {width}×{height} px is beyond 1:2 to 2:1"
            if getattr(image, "n_frames", 1) > 1:
                yield "warning: several frames"
    except OSError as error:
        yield f"invalid_request: {error}"


def main(folder):
    refused = False
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        for finding in findings(entry.path):
            refused = True
            print(f"{entry.path}: {finding}")
    return refused


sys.exit(main(sys.argv[1]))
