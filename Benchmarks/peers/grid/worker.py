"""One peer in Python over one set of cases, in a process of its own: worker.py PEER CASES OUT FIRST TIMEOUT

Writes OUT/NAME.png and, for each case from the FIRST on, a line of JSON: {"name", "cpu" (seconds)} and "error" where
there is no result. A case that takes longer than TIMEOUT seconds ends the process, whatever library it is in; who
started it then starts another from the next case. Of a peer that is not installed it writes only {"missing": why}.
"""
import contextlib
import io
import json
import os
import signal
import sys
import time
import warnings

import numpy as np
from PIL import Image


def one_thread():
    import cv2
    cv2.setNumThreads(1)


def proper_pixel_art():
    one_thread()
    from proper_pixel_art import pixelate
    return lambda path, image: pixelate(image).image


def unfake():
    one_thread()
    import asyncio
    import logging
    from unfake.pixel import process_image
    logging.disable(logging.CRITICAL)
    return lambda path, image: asyncio.run(process_image(image, max_colors=256))["image"]


def perfect_pixel():
    one_thread()
    from perfect_pixel import get_perfect_pixel

    def pixelate(path, image):
        width, _, pixels = get_perfect_pixel(np.array(image.convert("RGB")))
        if width is None:
            raise RuntimeError("no grid")
        return Image.fromarray(pixels)
    return pixelate


def repixelator():
    one_thread()
    from repixelator.repixelator import rePixelate

    def pixelate(path, image):
        found, pixels = rePixelate(np.array(image.convert("RGB"))[..., ::-1].copy(), 4, 0.0, 1.0)
        if not found:
            raise RuntimeError("no grid")
        return Image.fromarray(pixels[..., ::-1].copy())
    return pixelate


def pixel_snapper():
    from pixel_snapper import PixelSnapperConfig, process_image
    settings = PixelSnapperConfig()

    def pixelate(path, image):
        with open(path, "rb") as file:
            return Image.open(io.BytesIO(bytes(process_image(file.read(), settings))))
    return pixelate


def spritegrid():
    one_thread()
    from spritegrid.detection import detect_grid
    from spritegrid.main import create_downsampled_image

    def pixelate(path, image):
        width, height = detect_grid(image, min_grid_size=4)
        if width <= 0 or height <= 0:
            raise RuntimeError("no grid")
        cells = max(1, round(image.width / width)), max(1, round(image.height / height))
        return create_downsampled_image(image, width, height, *cells, 8)
    return pixelate


def ai2pixelart():
    from ai2pixelart.pipeline import clean
    return lambda path, image: Image.fromarray(clean(np.array(image.convert("RGB"))).image)


PEERS = {
    "RePixelator": repixelator, "perfect-pixel": perfect_pixel, "pixel-snapper": pixel_snapper,
    "unfake": unfake, "proper-pixel-art": proper_pixel_art, "spritegrid": spritegrid, "ai2pixelart": ai2pixelart,
}


def main():
    peer, cases, out, first, timeout = sys.argv[1:]
    warnings.simplefilter("ignore")
    try:
        pixelate = PEERS[peer]()
    except ImportError as error:
        print(json.dumps({"missing": str(error)}))
        return
    with open(cases + "/index.json") as file:
        index = json.load(file)
    for case in index[int(first):]:
        path = f"{cases}/{case['name']}.png"
        image = Image.open(path)
        image.load()
        record = {"name": case["name"]}
        signal.alarm(int(timeout))
        start = time.process_time()
        try:
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                result = pixelate(path, image)
            record["cpu"] = time.process_time() - start
            result.save(f"{out}/{case['name']}.png")
        except Exception as error:
            record["cpu"] = time.process_time() - start
            record["error"] = f"{type(error).__name__}: {error}"[:200]
        signal.alarm(0)
        print(json.dumps(record), flush=True)


if __name__ == "__main__":
    main()
