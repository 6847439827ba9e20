"""The animations that conversions are measured on, each as an array of frames, a PNG strip and an animated WebP."""
import math

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

import sources


class FrameSet:
    """Frames of bytes (count, rows, columns, RGBA), how long each is shown in ms, and the files that hold them."""

    def __init__(self, folder, name, images, durations):
        self.name = name
        self.frames = np.stack([np.asarray(image) for image in images])
        self.durations = durations
        self.count, self.height, self.width = self.frames.shape[:3]
        self.strip, self.webp = f"{folder}/{name}.png", f"{folder}/{name}.webp"
        Image.fromarray(np.concatenate(self.frames, axis=1)).save(self.strip)
        images[0].save(self.webp, save_all=True, append_images=images[1:], duration=durations, lossless=True, method=4)

    @property
    def title(self):
        return f"{self.name}, {self.count} × {self.width}×{self.height}"

    @property
    def milliseconds(self):
        return ",".join(map(str, self.durations))

    @property
    def rate(self):
        """Frames a second, for tools that know no other timing."""
        return 1000 * self.count / sum(self.durations)


PIXEL_ART_DURATIONS = [90, 90, 75, 75, 75, 75, 33, 33, 34, 40, 40, 125, 125, 150, 240, 310]


def pixel_art(folder):
    """A: a walking figure, some of its pixels translucent."""
    images = [centred(image, 64) for image in sources.walk(16)]
    return FrameSet(folder, "A", images, PIXEL_ART_DURATIONS)


def few_colors(folder):
    """C: the same with every pixel opaque or transparent, which GIF can hold."""
    images = []
    for image in sources.walk(16):
        cut = centred(image, 64)
        cut.putalpha(cut.getchannel("A").point(lambda alpha: 255 if alpha >= 128 else 0))
        images.append(sources.without_hidden_colours(cut))
    return FrameSet(folder, "C", images, PIXEL_ART_DURATIONS)


def painting(folder):
    """B: a portrait that sways over a translucent shadow, a figure that walks before it; 24 frames a second."""
    portrait = sources.portrait()
    walk = [image.resize((144, 144), Image.Resampling.NEAREST) for image in sources.walk(12)]
    images = []
    for i in range(24):
        turn = 2 * math.pi * i / 24
        image = Image.new("RGBA", (640, 640))
        image.alpha_composite(shadow(30), (0, 560))
        swaying = portrait.rotate(4 * math.sin(turn), resample=Image.Resampling.BICUBIC)
        image.alpha_composite(swaying, (70 + round(12 * math.cos(turn)), 100 + round(8 * math.sin(turn))))
        image.alpha_composite(walk[i % len(walk)], (240 + round(220 * math.cos(turn)), 460))
        images.append(sources.without_hidden_colours(image))
    starts = [round(1000 * i / 24) for i in range(25)]
    return FrameSet(folder, "B", images, [end - start for start, end in zip(starts, starts[1:])])


def centred(image, side):
    left, top = (image.width - side) // 2, (image.height - side) // 2
    return image.crop((left, top, left + side, top + side))


def shadow(half):
    """A soft ellipse, twice `half` pixels wide, on 640 × 80."""
    mask = Image.new("L", (640, 80))
    ImageDraw.Draw(mask).ellipse((320 - half, 34, 320 + half, 52), fill=110)
    image = Image.new("RGBA", mask.size)
    image.putalpha(mask.filter(ImageFilter.GaussianBlur(5)))
    return image
