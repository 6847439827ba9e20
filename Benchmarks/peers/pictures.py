#!/usr/bin/env python3
"""The pictures that colour is measured on unless others are named: a synthetic photograph and four generated sprites.

As a program, writes them as PNG files into the folder named. SAMPLES is a folder of
SampleGenerator.
"""
import glob
import os
import sys

import numpy as np
from PIL import Image

from quality import Original, blurred


def photograph(width=640, height=480):
    """A picture with what photographs have: soft gradients, many hues, fine texture, noise; from a fixed seed."""
    random = np.random.default_rng(7)
    y, x = np.mgrid[0:height, 0:width] / height
    light = np.stack([0.35 + 0.3 * y, 0.5 - 0.1 * y, 0.8 - 0.5 * y], -1)
    for _ in range(60):
        cx, cy, radius = random.uniform(0, width / height), random.uniform(0, 1), random.uniform(0.03, 0.2)
        depth = np.clip(1 - ((x - cx) ** 2 + (y - cy) ** 2) / radius ** 2, 0, 1)[..., None]
        color = random.uniform(0.02, 0.9, 3) ** 1.5
        light = np.where(depth > 0, color * (0.25 + 0.9 * np.sqrt(depth)), light)
    texture = blurred(random.normal(0, 1, (height, width)), 2)[..., None]
    light = np.clip(blurred(light, 0.7) * (1 + 0.25 * texture), 0, 1)
    encoded = np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
    return Image.fromarray(np.clip(np.rint(encoded * 255 + random.normal(0, 2, light.shape)), 0, 255).astype(np.uint8))


def drawn():
    """Names and pictures, sprites on grey."""
    pictures = [("photograph", photograph())]
    for path in sorted(glob.glob(os.environ["SAMPLES"] + "/generated/*.png"))[:4]:
        matte = Image.new("RGBA", Image.open(path).size, (128, 128, 128, 255))
        flattened = Image.alpha_composite(matte, Image.open(path).convert("RGBA"))
        pictures.append((os.path.splitext(os.path.basename(path))[0], flattened.convert("RGB")))
    return pictures


def originals(paths):
    """The pictures at `paths`, or those drawn here when there are none."""
    pictures = [(os.path.basename(path), Image.open(path).convert("RGB")) for path in paths] or drawn()
    return [Original(name, image) for name, image in pictures]


if __name__ == "__main__":
    for name, image in drawn():
        image.save(os.path.join(sys.argv[1], name + ".png"), compress_level=1)
