"""The cases of the pixel-grid benchmark: sprites of SampleGenerator, each degraded in one way, with the truth beside.

make(sprites, seed, count, folder) writes folder/NAME.png, folder/truth/NAME.png and folder/index.json.
"""
import glob
import json
import os

import numpy as np
from PIL import Image

from degradations import blurred, bytes_of, compressed, drifting, enlarged, noisy, resampled, warped
from degradations import with_jittered_lines

LONGEST_SIDE = 1100
BACKGROUNDS = [(255, 255, 255), (0, 0, 0), (186, 190, 198), (46, 44, 60), (110, 168, 214), (104, 132, 72)]
CHROMA_KEYS = [(0, 255, 0), (0, 177, 64), (255, 0, 255), (0, 0, 255)]


class Drawing:
    """One sprite on its way to a case: its native pixels, and what chance decides."""

    def __init__(self, sprite, chance):
        self.sprite = sprite
        self.chance = chance
        self.native = sprite

    def between(self, low, high):
        return float(self.chance.uniform(low, high))

    def pitch(self, low, high):
        """Cells of this many pixels, of which every third time a whole number, as far as the longest side allows."""
        most = LONGEST_SIDE / max(self.native.shape[:2])
        pitch = min(self.between(low, high), most)
        return float(max(2, round(pitch))) if self.chance.random() < 0.33 and round(pitch) <= most else pitch

    def whole(self, low, high):
        return int(min(self.chance.integers(low, high + 1), LONGEST_SIDE // max(self.native.shape[:2])))

    def one_of(self, values):
        return values[int(self.chance.integers(len(values)))]

    def put_on(self, background):
        """Leaves 0 to 3 pixels around what is not opaque, and fills what is transparent, if there is a background."""
        pixels = self.sprite
        if (pixels[..., 3] == 0).any():
            around = [tuple(self.chance.integers(0, 4, 2)) for _ in range(2)]
            pixels = np.pad(pixels, [*around, (0, 0)])
        if background is not None:
            pixels = np.where(pixels[..., 3:] > 0, pixels[..., :3], np.array(background, np.uint8))
        self.native = pixels.astype(np.uint8)

    def windows(self):
        height, width = self.native.shape[:2]
        return [(0, width, 0, height)]


def upscale(filter):
    return lambda d: resampled(d.native, d.pitch(4, 13), filter)


def fractional(d):
    return enlarged(d.native, min(d.between(3.2, 15.6), LONGEST_SIDE / max(d.native.shape[:2])))


def anisotropic(d):
    pitch, ratio = d.pitch(6, 11), d.between(1.12, 1.4)
    return enlarged(d.native, *d.one_of([(pitch, pitch / ratio), (pitch / ratio, pitch)]))


def resampled_twice(d):
    """Squares of a whole number of pixels, then a resize of the whole picture, as sites and viewers do."""
    first = d.whole(6, 16)
    most = LONGEST_SIDE / max(d.native.shape[:2]) / first
    second = min(max(3.3 / first, d.between(0.45, 1.45)), most)
    result = resampled(enlarged(d.native, first), second, d.one_of(["bilinear", "bicubic", "lanczos"]))
    return compressed(result, d.one_of([80, 90]), 2) if d.chance.random() < 0.35 else result


def cropped(d):
    """Parts of the cells at the left and top are cut off, sometimes at the right and bottom too: they count or not."""
    pitch = d.pitch(5, 13)
    image = enlarged(d.native, pitch)
    near = [max(1, round(d.between(0.15, 0.85) * pitch)) for _ in range(2)]
    far = [max(1, round(d.between(0.15, 0.85) * pitch)) if d.chance.random() < 0.5 else 0 for _ in range(2)]
    height, width = d.native.shape[:2]
    d.windows = lambda: [
        (x0, width - x1, y0, height - y1)
        for x0 in (0, 1) for x1 in ((0, 1) if far[0] else (0,)) for y0 in (0, 1) for y1 in ((0, 1) if far[1] else (0,))]
    return image[near[1]:image.shape[0] - far[1], near[0]:image.shape[1] - far[0]]


def on_chroma_key(d):
    pitch = d.pitch(5, 14)
    return noisy(blurred(enlarged(d.native, pitch), 0.1 * pitch), d.between(0, 3), d.chance)


def with_alpha(d):
    return d.one_of([lambda: enlarged(d.native, d.pitch(4, 14)),
                     lambda: resampled(d.native, d.pitch(4, 14), d.one_of(["bilinear", "bicubic"]))])()


def with_big_cells(d):
    image = with_jittered_lines(d.native, d.pitch(20, 42), d.between(0, 0.04), d.chance)
    image = noisy(blurred(image, d.between(0.5, 2)), d.between(0, 5), d.chance)
    return compressed(image, d.one_of([85, 92]), 2) if d.chance.random() < 0.5 else image


def as_a_model_draws(d):
    """All at once, mildly: cells shaded unevenly, lines that stray and bend, soft edges, noise, often JPEG, and half of
    them in the middle of a square canvas."""
    height, width = d.native.shape[:2]
    if d.chance.random() < 0.5 and max(height, width) <= 64:
        side = max(height, width) + int(d.chance.integers(4, 18))
        top, left = (side - height) // 2, (side - width) // 2
        corner = d.native[0, 0]
        canvas = np.tile(corner, (side, side, 1)).astype(np.uint8)
        canvas[top:top + height, left:left + width] = d.native
        d.native = canvas
    pitch = d.pitch(6, 16)
    shaded = bytes_of(d.native + d.chance.normal(0, d.between(1, 4), d.native.shape))
    image = with_jittered_lines(shaded, pitch, d.between(0.02, 0.07), d.chance)
    image = warped(image, 1, d.between(0.02, 0.1) * pitch, d.chance, 7 * pitch)
    image = noisy(blurred(image, d.between(0.05, 0.13) * pitch), d.between(1, 5), d.chance)
    return compressed(image, d.one_of([85, 92]), 2) if d.chance.random() < 0.66 else image


# Name: what is done, and the longest side of sprites that it is done to.
CLASSES = {
    "native": (lambda d: d.native, 96),
    "twice or three times": (lambda d: enlarged(d.native, d.one_of([2, 3])), 96),
    "whole pitch": (lambda d: enlarged(d.native, d.whole(4, 16)), 96),
    "fractional pitch": (fractional, 96),
    "anisotropic": (anisotropic, 96),
    "bilinear": (upscale("bilinear"), 96),
    "bicubic": (upscale("bicubic"), 96),
    "lanczos": (upscale("lanczos"), 96),
    "resampled twice": (resampled_twice, 96),
    "blur": (lambda d: (lambda p: blurred(enlarged(d.native, p), d.between(0.08, 0.2) * p))(d.pitch(5, 14)), 96),
    "noise": (lambda d: noisy(enlarged(d.native, d.pitch(4, 14)), d.between(4, 16), d.chance), 96),
    "jpeg": (lambda d: compressed(
        enlarged(d.native, d.pitch(4, 14)), d.one_of([50, 65, 75, 85, 95]), d.one_of([0, 2])), 96),
    "cropped": (cropped, 96),
    "jittered lines": (lambda d: with_jittered_lines(
        d.native, d.pitch(6, 14), d.between(0.05, 0.12), d.chance), 96),
    "drift": (lambda d: drifting(d.native, d.pitch(6, 14), *d.chance.uniform(-0.06, 0.06, 2)), 96),
    "warp": (lambda d: blurred(warped(d.native, d.pitch(6, 14), d.between(0.06, 0.16), d.chance), 0.6), 96),
    "alpha": (with_alpha, 96),
    "chroma key": (on_chroma_key, 96),
    "big cells": (with_big_cells, 36),
    "as a model draws": (as_a_model_draws, 96),
}


def shows_its_grid(sprite):
    """True if at least 85 % of the lines between columns and between rows have an edge somewhere: then the native size
    is the only right answer."""
    values = sprite.astype(int)
    return all((np.abs(np.diff(values, axis=axis)).sum(-1) > 24).any(1 - axis).mean() >= 0.85 for axis in (0, 1))


def make(sprites, seed, count, folder):
    """`count` cases of each class from the sprites in a folder, the same for the same seed."""
    os.makedirs(folder + "/truth", exist_ok=True)
    drawn = [np.asarray(Image.open(path).convert("RGBA")) for path in sorted(glob.glob(sprites + "/*.png"))]
    drawn = [sprite for sprite in drawn if min(sprite.shape[:2]) >= 12 and shows_its_grid(sprite)]
    index = []
    for number, (name, (degrade, longest)) in enumerate(CLASSES.items()):
        fitting = [sprite for sprite in drawn if max(sprite.shape[:2]) <= longest
                   and (name not in ("alpha", "chroma key") or (sprite[..., 3] == 0).any())]
        for case in range(count):
            chance = np.random.default_rng([seed, number, case])
            drawing = Drawing(fitting[int(chance.integers(len(fitting)))], chance)
            backgrounds = {"alpha": [None], "chroma key": CHROMA_KEYS}.get(name, BACKGROUNDS)
            drawing.put_on(drawing.one_of(backgrounds))
            image = degrade(drawing)
            file = f"{name.replace(' ', '-')}-{case:03d}"
            Image.fromarray(image).save(f"{folder}/{file}.png")
            Image.fromarray(drawing.native).save(f"{folder}/truth/{file}.png")
            index.append({"name": file, "class": name, "width": image.shape[1], "height": image.shape[0],
                          "windows": drawing.windows()})
    with open(folder + "/index.json", "w") as file:
        json.dump(index, file)
    return index
