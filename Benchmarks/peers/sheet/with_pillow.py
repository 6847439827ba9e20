#!/usr/bin/env python3
"""One job done with Pillow, as its manual shows, in a process of its own.

with_pillow.py strip ANIMATION OUT.png
with_pillow.py animation STRIP MILLISECONDS,... OUT   lossless where it is a WebP
with_pillow.py slice STRIP COUNT FOLDER
"""
import sys

from PIL import Image, ImageSequence

Image.MAX_IMAGE_PIXELS = None


def pieces(path, count):
    """The frames of a strip."""
    strip = Image.open(path)
    width = strip.width // count
    return [strip.crop((i * width, 0, (i + 1) * width, strip.height)) for i in range(count)]


def strip(source, target):
    animation = Image.open(source)
    sheet = Image.new("RGBA", (animation.width * animation.n_frames, animation.height))
    for i, frame in enumerate(ImageSequence.Iterator(animation)):
        sheet.paste(frame.convert("RGBA"), (i * animation.width, 0))
    sheet.save(target)


def animation(source, milliseconds, target):
    durations = [int(number) for number in milliseconds.split(",")]
    options = {"webp": {"lossless": True, "method": 4}, "gif": {"disposal": 2}, "png": {}}[target.rsplit(".", 1)[1]]
    first, *rest = pieces(source, len(durations))
    first.save(target, save_all=True, append_images=rest, duration=durations, loop=0, **options)


def slice(source, count, folder):
    for i, frame in enumerate(pieces(source, int(count))):
        frame.save(f"{folder}/{i:02}.png")


if __name__ == "__main__":
    {"strip": strip, "animation": animation, "slice": slice}[sys.argv[1]](*sys.argv[2:])
