"""The pictures that sheets and animations are made of: sprites and a portrait of the game Battle for Wesnoth, which
Debian packages as wesnoth-1.16-data, or pictures drawn from a seed where that is not installed."""
import glob
import os
import random
import re

from PIL import Image, ImageDraw, ImageFilter

from pictures import photograph

WESNOTH = "/usr/share/games/wesnoth/1.16/data/core/images"
# How many of the sprites come from which of its folders.
SHARES = {"units": 190, "terrain": 90, "scenery": 50, "attacks": 40, "items": 40, "halo": 40, "projectiles": 30,
          "portraits": 20}


def are_real():
    return os.path.isdir(WESNOTH)


def loaded(path):
    return without_hidden_colours(Image.open(path).convert("RGBA"))


def without_hidden_colours(image):
    """What shows, over transparent black: encoders need not keep colours under an alpha of 0."""
    return Image.composite(image, Image.new("RGBA", image.size), image.getchannel("A").point(lambda a: 255 if a else 0))


def portrait():
    """A painted figure of 500 × 500 pixels with soft edges."""
    if are_real():
        return next(loaded(path) for path in sorted(glob.glob(WESNOTH + "/portraits/*/*.png"))
                    if Image.open(path).size == (500, 500))
    figure = photograph(500, 500)
    mask = Image.new("L", figure.size)
    ImageDraw.Draw(mask).ellipse((90, 20, 410, 520), fill=255)
    figure.putalpha(mask.filter(ImageFilter.GaussianBlur(2)))
    return without_hidden_colours(figure)


def walk(count):
    """Frames of a figure of pixel art."""
    if are_real():
        paths = glob.glob(WESNOTH + "/units/dwarves/dragonguard/dragonguard-n-ranged*.png")
        return [loaded(path) for path in sorted(paths, key=lambda path: int(re.findall(r"\d+", path)[-1]))[:count]]
    figure = drawn(random.Random(3), 56, 60)
    frames = []
    for i in range(count):
        frame = Image.new("RGBA", (72, 72))
        leaning = figure.transform(figure.size, Image.Transform.AFFINE, (1, 0.02 * (i % 5 - 2), 0, 0, 1, 0))
        frame.paste(leaning, (8, i % 4))
        frames.append(frame)
    return frames


def sprites(count):
    """Sprites of all sizes, none of them empty and no two alike."""
    chance = random.Random(1)
    if are_real():
        pool = []
        for folder, share in SHARES.items():
            paths = sorted(glob.glob(f"{WESNOTH}/{folder}/**/*.png", recursive=True))
            chance.shuffle(paths)
            small = (path for path in paths if max(Image.open(path).size) <= 500)
            pool += [loaded(path) for _, path in zip(range(share + 10), small)]
        chance.shuffle(pool)
    else:
        pool = [drawn(chance, *(int(8 * 2 ** chance.uniform(0, 5)) for _ in "xy")) for _ in range(count + 20)]
    distinct = {(image.size, image.tobytes()): image for image in pool if image.getbbox()}
    return list(distinct.values())[:count]


def drawn(chance, width, height):
    """A sprite of flat ellipses, with some room around it."""
    image = Image.new("RGBA", (width, height))
    draw = ImageDraw.Draw(image)
    for _ in range(12):
        x, y = chance.uniform(0.1, 0.7) * width, chance.uniform(0.1, 0.7) * height
        color = tuple(chance.randrange(256) for _ in "rgb") + (255,)
        draw.ellipse((x, y, x + chance.uniform(0.1, 0.25) * width, y + chance.uniform(0.1, 0.25) * height), fill=color)
    return image
