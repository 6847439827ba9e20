"""Jobs on many sprites: rectangles into the smallest square, and files into an atlas."""
import glob
import json
import os
import subprocess
import time

import numpy as np
from PIL import Image

import sources
from measuring import print_table
from trials import OURS, OUT, Bar, has_module, print_bars, script, trial

COUNT = 499
PIXELWRIGHT, PACK_RECTANGLES = os.environ["PIXELWRIGHT"], os.environ["PACK_RECTANGLES"]


def trimmed_size(image):
    left, top, right, bottom = image.getchannel("A").getbbox()
    return right - left, bottom - top


def rectangles(folder, runs):
    """Sizes alone: ours against every rule that rectpack has for maximal rectangles, in the better of two orders."""
    sizes = [trimmed_size(image) for image in sources.sprites(COUNT)]
    area = sum(width * height for width, height in sizes)
    done = subprocess.run([PACK_RECTANGLES, str(runs)], input="\n".join(f"{w} {h}" for w, h in sizes), check=True,
                          capture_output=True, text=True)
    side, fill, packing, drawing = done.stdout.split()
    alone = float(packing) - float(drawing)
    rows = [[OURS + ", search for the square included", side, fill, f"{alone:.1f}"],
            [OURS + ", the page drawn too", side, fill, packing]]
    if has_module("rectpack"):
        import rectpack
        for rule in ("MaxRectsBssf", "MaxRectsBaf", "MaxRectsBl", "MaxRectsBlsf"):
            side, seconds = min(smallest_square(sizes, getattr(rectpack, rule), order, area)
                                for order in (rectpack.SORT_AREA, rectpack.SORT_LSIDE))
            rows.append([f"rectpack {rule}, one packing", str(side), f"{100 * area / side ** 2:.2f}",
                         f"{1000 * seconds:.1f}"])
    print_table(f"{COUNT} rectangles into the smallest square, turned where that helps",
                ["tool", "side", "full, %", "ms"], rows)
    print_bars([Bar("part left empty, %", 1.1, lambda: 100 - float(fill)),
                Bar("ms", 50, lambda: alone)])


def smallest_square(sizes, rule, order, area):
    """The side of the smallest square that rectpack is found to need, and the seconds that packing it takes."""
    import rectpack

    def packs(side):
        packer = rectpack.newPacker(pack_algo=rule, sort_algo=order, rotation=True)
        packer.add_bin(side, side)
        for size in sizes:
            packer.add_rect(*size)
        start = time.perf_counter()
        packer.pack()
        return len(packer.rect_list()) == len(sizes), time.perf_counter() - start
    low, high, seconds = int(area ** 0.5), int(1.3 * area ** 0.5), 0.0
    while high - low > 1:
        middle = (low + high) // 2
        fits, taken = packs(middle)
        if fits:
            high, seconds = middle, taken
        else:
            low = middle
    return high, seconds


def atlas(folder, runs):
    """The whole way: files read, trimmed, packed, the atlas and its description written."""
    sprites = f"{folder}/sprites"
    os.makedirs(sprites, exist_ok=True)
    images = {f"s{number:03}": image for number, image in enumerate(sources.sprites(COUNT))}
    for name, image in images.items():
        image.save(f"{sprites}/{name}.png")
    area = sum(width * height for width, height in map(trimmed_size, images.values()))
    tools = {
        OURS: [PIXELWRIGHT, "sheet", "pack", sprites, "-o", OUT + "/atlas.png", "--trim", "--rotate", "--force",
               "--metadata", OUT + "/atlas.json", "--format", "texturepacker-hash"],
        "PyTexturePacker": script("with_pytexturepacker", sprites, OUT + "/atlas"),
    }

    def judge(path):
        pages = [Image.open(page) for page in glob.glob(path + "/*.png")]
        right = sum(right_sprites(description, images) for description in glob.glob(path + "/*.json"))
        return [f"{100 * area / sum(page.width * page.height for page in pages):.2f}", f"{right} of {COUNT}"]
    trial(f"{COUNT} files to a trimmed atlas with metadata", tools, "", folder, runs, judge,
          ["full, %", "sprites exact"], [Bar("our wall, s", 0.5, lambda cost, size, cells: cost[OURS].wall)])


def right_sprites(path, images):
    """How many sprites of a TexturePacker description and the page beside it are those that were packed."""
    with open(path) as file:
        description = json.load(file)
    page = Image.open(os.path.join(os.path.dirname(path), description["meta"]["image"])).convert("RGBA")
    right = 0
    for name, sprite in description["frames"].items():
        x, y, width, height = (sprite["frame"][key] for key in "xywh")
        turned = sprite["rotated"]
        stored = page.crop((x, y, x + (height if turned else width), y + (width if turned else height)))
        whole = Image.new("RGBA", (sprite["sourceSize"]["w"], sprite["sourceSize"]["h"]))
        whole.paste(stored.transpose(Image.Transpose.ROTATE_90) if turned else stored,
                    (sprite["spriteSourceSize"]["x"], sprite["spriteSourceSize"]["y"]))
        truth = images[os.path.splitext(name)[0]]
        right += whole.size == truth.size and np.array_equal(whole, truth)
    return right
