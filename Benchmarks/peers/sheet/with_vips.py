#!/usr/bin/env python3
"""One job done with libvips, as its manual shows, in a process of its own.

with_vips.py strip ANIMATION OUT.png
with_vips.py animation STRIP MILLISECONDS,... OUT   lossless where it is a WebP
with_vips.py slice STRIP COUNT FOLDER
"""
import sys

from pyvips import GValue, Image


def pieces(image, count):
    """The frames of a strip."""
    width = image.width // count
    return [image.crop(i * width, 0, width, image.height) for i in range(count)]


def strip(source, target):
    pages = Image.new_from_file(source, n=-1)
    sheet = Image.arrayjoin(pages.pagesplit(), across=pages.get_n_pages()).copy()
    for field in ("page-height", "n-pages", "delay"):
        sheet.remove(field)
    sheet.write_to_file(target)


def animation(source, milliseconds, target):
    durations = [int(number) for number in milliseconds.split(",")]
    image = Image.new_from_file(source)
    pages = Image.arrayjoin(pieces(image, len(durations)), across=1).copy()
    pages.set_type(GValue.gint_type, "page-height", image.height)
    pages.set_type(GValue.array_int_type, "delay", durations)
    pages.set_type(GValue.gint_type, "loop", 0)
    pages.write_to_file(target, **({"lossless": True} if target.endswith(".webp") else {}))


def slice(source, count, folder):
    for i, frame in enumerate(pieces(Image.new_from_file(source).copy_memory(), int(count))):
        frame.write_to_file(f"{folder}/{i:02}.png")


if __name__ == "__main__":
    {"strip": strip, "animation": animation, "slice": slice}[sys.argv[1]](*sys.argv[2:])
