"""Decodes images with Pillow, for comparison with our own decoders.

Reads paths from standard input, one a line. For each it writes all frames, composited, as raw RGBA to
FOLDER/<number of the line>.rgba, and prints one line of JSON: width, height, durations in milliseconds, loop count
as Pillow says it, or the error.
"""
import json
import os
import sys

from PIL import Image, ImageOps, ImageSequence


def rgba(frame):
    if frame.mode.startswith("I"):
        # Pillow would clip 16-bit grey to 255; scale it as the PNG specification says.
        key = frame.info.get("transparency")
        levels = list(frame.convert("I").getdata())
        grey = [(level * 510 + 65535) // 131070 for level in levels]
        frame = Image.new("RGBA", frame.size)
        frame.putdata([(g, g, g, 0 if level == key else 255) for g, level in zip(grey, levels)])
        return frame
    return ImageOps.exif_transpose(frame).convert("RGBA")


def decode(path):
    with Image.open(path) as image:
        durations, pixels, size = [], [], None
        for number, frame in enumerate(ImageSequence.Iterator(image)):
            frame.load()
            if number == 0 and image.info.get("default_image"):
                continue  # of an APNG, outside the animation
            durations.append(frame.info.get("duration", 0))
            shown = rgba(frame)
            size = shown.size
            pixels.append(shown.tobytes())
        loop = image.info.get("loop")
    return {"width": size[0], "height": size[1], "durations": durations, "loop": loop}, b"".join(pixels)


def main():
    folder = sys.argv[1]
    for number, line in enumerate(sys.stdin):
        try:
            report, pixels = decode(line.rstrip("\n"))
        except Exception as error:  # every failure is reported to the test, which knows what to expect
            report, pixels = {"error": f"{type(error).__name__}: {error}"}, b""
        with open(os.path.join(folder, f"{number}.rgba"), "wb") as output:
            output.write(pixels)
        print(json.dumps(report))


main()
