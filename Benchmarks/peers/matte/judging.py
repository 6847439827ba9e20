"""How far what was cut out of a picture is from the truth: as MatteJudgement of samples/Art has it."""
import os
import sys
from typing import NamedTuple

import numpy as np

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from quality import linear, oklab  # noqa: E402

LAB_OF_BYTES = linear(np.arange(256))


class Judgement(NamedTuple):
    """The mean error of alpha (0 through 1), whether all of alpha is on the right side of 128, the same without pixels
    whose true alpha is 104 through 151, and the mean OKLab distance x 100 at the edge over a contrasting colour."""
    error: float
    is_perfect: bool
    is_perfect_but_for_ties: bool
    edge: float


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


def judge(result, picture, truth):
    """A Judgement of RGBA pixels."""
    alpha, true_alpha = result[..., 3].astype(int), truth[..., 3].astype(int)
    is_wrong = (alpha >= 128) != (true_alpha >= 128)
    is_tie = (true_alpha >= 104) & (true_alpha <= 151)
    is_opaque = true_alpha >= 128
    edge = spread(is_opaque, 2) & spread(~is_opaque, 2)
    matte = contrasting_color(picture, truth)
    distance = np.sqrt(((lab(over(result[edge], matte)) - lab(over(truth[edge], matte))) ** 2).sum(-1))
    return Judgement(float(np.abs(alpha - true_alpha).mean() / 255), not is_wrong.any(),
                     not (is_wrong & ~is_tie).any(), float(100 * distance.mean()) if edge.any() else 0.0)
