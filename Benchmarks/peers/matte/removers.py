"""What others make of a picture: each function gives RGBA pixels.

rembg has no part in this: every session of its 2.0.86 loads a model or asks a service.
"""
import contextlib
import io
import os
import shutil
import subprocess

import numpy as np
from PIL import Image

FUZZES = (1, 2, 5, 10, 15, 20, 30)
# Version 7 is called magick, and names the drawing of alpha otherwise than version 6.
MAGICK = shutil.which("magick")
CONVERT = MAGICK or shutil.which("convert-im6.q16")
DRAWING = "alpha" if MAGICK else "matte"
# PyMatting's regularization: its own, 1e-7, often fails where colours are flat; of 1e-5 and 1e-3 this errs less.
EPSILON = 1e-5
# How much of each side a sprite is sure not to reach, unless it is cut there.
MARGIN = 0.03


def magick_file(path, folder, method, fuzz):
    """Where ImageMagick's result for the picture at path is put."""
    return f"{folder}/{os.path.splitext(os.path.basename(path))[0]}-{method}-{fuzz}.png"


def magick_results(path, folder):
    """The files that ImageMagick makes of the one at path, by method and fuzz: flood filled from a border that is added
    in the colour of a corner, or with that colour made transparent wherever it is."""
    with Image.open(path) as image:
        corner = "#%02x%02x%02x" % image.convert("RGB").getpixel((0, 0))
    files, command = {}, [CONVERT, path, "-alpha", "set", "-bordercolor", corner, "-border", "1"]
    for fuzz in FUZZES:
        for method, change in (("flood", ["-fill", "none", "-draw", f"{DRAWING} 0,0 floodfill"]),
                               ("color", ["-transparent", corner])):
            files[method, fuzz] = magick_file(path, folder, method, fuzz)
            command += ["(", "-clone", "0", "-fuzz", f"{fuzz}%", *change, "-shave", "1x1", "+repage",
                        "-write", "PNG32:" + files[method, fuzz], "+delete", ")"]
    subprocess.run([*command, "null:"], check=True, capture_output=True)
    return files


def cut_sides(truth):
    """Which borders the sprite reaches: left, above, right, below."""
    alpha = truth[..., 3]
    return [border.any() for border in (alpha[:, 0], alpha[0], alpha[:, -1], alpha[-1])]


def grabcut(picture, truth):
    """OpenCV's grabCut, 5 iterations from a rectangle without the margins; it is told at which borders there is none."""
    import cv2
    cv2.setNumThreads(1)
    cv2.setRNGSeed(1)
    height, width = picture.shape[:2]
    left, above, right, below = (0 if cut else max(1, round(MARGIN * side))
                                 for cut, side in zip(cut_sides(truth), (width, height, width, height)))
    mask = np.zeros((height, width), np.uint8)
    try:
        cv2.grabCut(np.ascontiguousarray(picture[..., 2::-1]), mask,
                    (left, above, width - left - right, height - above - below),
                    np.zeros((1, 65)), np.zeros((1, 65)), 5, cv2.GC_INIT_WITH_RECT)
    except cv2.error:
        return picture
    opaque = (mask == cv2.GC_FGD) | (mask == cv2.GC_PR_FGD)
    return np.dstack([picture[..., :3], np.where(opaque, 255, 0).astype(np.uint8)])


def matting(picture, result):
    """Closed-form matting and foreground estimation of PyMatting, where a result's edge is within two pixels."""
    from pymatting import estimate_alpha_cf, estimate_foreground_ml

    from judging import spread
    is_opaque = result[..., 3] >= 128
    is_edge = spread(is_opaque, 2) & spread(~is_opaque, 2)
    trimap = np.where(is_edge, 0.5, is_opaque)
    if not (trimap == 0).any() or not (trimap == 1).any():
        return result
    colors = picture[..., :3] / 255
    try:
        # It prints that its preconditioner needs another try.
        with contextlib.redirect_stdout(io.StringIO()):
            alpha = estimate_alpha_cf(colors, trimap, laplacian_kwargs={"epsilon": EPSILON})
    except ValueError:
        return result
    foreground = estimate_foreground_ml(colors, alpha)
    return np.rint(255 * np.clip(np.dstack([foreground, alpha]), 0, 1)).astype(np.uint8)
