"""What a file holds, read by others than ours: pixels by Pillow, times by webpmux and gifsicle where they are there."""
import glob
import re
import shutil
import subprocess

import numpy as np
from PIL import Image, ImageSequence

Image.MAX_IMAGE_PIXELS = None


def animation(path):
    """The frames of an animation as shown."""
    return np.stack([np.asarray(frame.convert("RGBA")) for frame in ImageSequence.Iterator(Image.open(path))])


def strip(path, count):
    """The frames of a horizontal strip."""
    sheet = np.asarray(Image.open(path).convert("RGBA"))
    return np.stack(np.split(sheet, count, axis=1))


def folder(path):
    """The frames of a folder of PNG files."""
    return np.stack([np.asarray(Image.open(file).convert("RGBA")) for file in sorted(glob.glob(path + "/*.png"))])


def durations(path):
    """How long each frame is shown, in ms."""
    if path.endswith(".webp") and shutil.which("webpmux"):
        lines = re.findall(r"^ *\d+: .*", text_of("webpmux", "-info", path), re.MULTILINE)
        return [float(line.split()[6]) for line in lines]
    if path.endswith(".gif") and shutil.which("gifsicle"):
        images = text_of("gifsicle", "--info", path).split("+ image")[1:]
        delays = (re.search(r"delay ([\d.]+)s", image) for image in images)
        return [1000 * float(delay[1]) if delay else 0 for delay in delays]
    return [float(frame.info["duration"]) for frame in ImageSequence.Iterator(Image.open(path))]


def text_of(*command):
    return subprocess.run(command, capture_output=True, text=True).stdout
