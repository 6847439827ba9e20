"""How far what was cut out of a picture is from the truth: as MatteJudgement of samples/Art has it."""
import os
import sys
from typing import NamedTuple

import numpy as np

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from quality import linear, oklab  # noqa: E402

LAB_OF_BYTES = linear(np.arange(256))


class Grid(NamedTuple):
    """How many pixels a pixel of the art is wide, and where its corner is in the picture."""
    pitch: float
    x: float
    y: float


class Judgement(NamedTuple):
    """How far a result is from the truth."""
    error: float
    """The mean error of alpha, 0 through 1."""
    is_perfect: bool
    """Whether all of alpha is on the right side of 128."""
    is_perfect_but_for_ties: bool
    """The same without pixels whose true alpha is 104 through 151."""
    is_perfect_as_art: bool
    """Whether the mean alpha of every pixel of the art is on the right side of a half, or about a half in truth."""
    edge: float
    """The mean OKLab distance x 100 at the edge over a colour that contrasts with the background."""


def lab(pixels):
    return oklab(LAB_OF_BYTES[pixels])


def over(pixels, matte):
    """Straight pixels over an opaque colour, rounded to bytes."""
    alpha = pixels[..., 3:].astype(np.int64)
    return (pixels[..., :3] * alpha + np.asarray(matte) * (255 - alpha) + 127) // 255


def spread(mask, reach):
    """Whether any pixel of the mask is within reach, across, down or both."""
    for axis in (0, 1):
        padding = [(reach, reach) if axis == i else (0, 0) for i in (0, 1)]
        wide = np.pad(mask, padding)
        mask = np.any([np.take(wide, range(i, i + mask.shape[axis]), axis) for i in range(2 * reach + 1)], axis=0)
    return mask


def contrasting_color(picture, truth):
    """The corner of the RGB cube that is farthest from the mean of the background."""
    background = picture[truth[..., 3] == 0][:, :3].astype(np.int64)
    mean = background.sum(0) // max(1, len(background))
    corners = np.array([[255 * (i >> channel & 1) for channel in range(3)] for i in range(8)])
    distances = ((lab(corners) - lab(mean)) ** 2).sum(-1)
    return corners[distances.argmax()]


def opacities(alpha, grid):
    """The mean opacity, 0 through 1, of each pixel of the art in which the middle of a pixel lies."""
    rows, columns = (np.floor((np.arange(side) + 0.5 - origin) / grid.pitch).astype(int)
                     for side, origin in zip(alpha.shape, (grid.y, grid.x)))
    rows, columns = rows - rows.min(), columns - columns.min()
    cells = rows[:, None] * (columns.max() + 1) + columns
    return np.bincount(cells.ravel(), alpha.ravel() / 255) / np.maximum(1, np.bincount(cells.ravel()))


def judge(result, picture, truth, grid):
    """A Judgement of RGBA pixels."""
    alpha, true_alpha = result[..., 3].astype(int), truth[..., 3].astype(int)
    is_wrong = (alpha >= 128) != (true_alpha >= 128)
    is_tie = (true_alpha >= 104) & (true_alpha <= 151)
    found, expected = opacities(alpha, grid), opacities(true_alpha, grid)
    is_right = ((found >= 0.5) == (expected >= 0.5)) | ((expected >= 0.4) & (expected <= 0.6))
    is_opaque = true_alpha >= 128
    edge = spread(is_opaque, 2) & spread(~is_opaque, 2)
    matte = contrasting_color(picture, truth)
    distance = np.sqrt(((lab(over(result[edge], matte)) - lab(over(truth[edge], matte))) ** 2).sum(-1))
    return Judgement(float(np.abs(alpha - true_alpha).mean() / 255), not is_wrong.any(),
                     not (is_wrong & ~is_tie).any(), bool(is_right.all()),
                     float(100 * distance.mean()) if edge.any() else 0.0)
