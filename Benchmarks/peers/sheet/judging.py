"""What of an animation came back: pixels, times, and how far colours are off.

Colours under an alpha of 0 do not count: no encoder of animated WebP among the peers keeps them.
"""
import numpy as np

from quality import linear, oklab


def pixels(result, truth):
    """`exact`, or how many are wrong."""
    if result.shape != truth.shape:
        return f"{len(result)} frames of {result.shape[2]}×{result.shape[1]}"
    wrong = wrong_pixels(result, truth)
    return "exact" if not wrong else f"{100 * wrong / (truth.size // 4):.2f} % wrong"


def wrong_pixels(result, truth):
    differs = (result != truth).any(-1)
    return int((differs & ((result[..., 3] > 0) | (truth[..., 3] > 0))).sum())


def times(result, truth):
    """`exact`, or by how much the frame that is off the most is shown too long or too short."""
    if len(result) != len(truth):
        return f"{len(result)} times"
    worst = max(abs(a - b) for a, b in zip(result, truth))
    return "exact" if worst < 0.01 else f"{worst:.0f} ms off"


def drift(result, truth):
    """How much longer the whole lasts than it should, in ms."""
    return f"{sum(result) - sum(truth):+.0f}"


def color_errors(result, truth):
    """The root mean square error of sRGB's bytes and of 100 × OKLab, over pixels that are opaque in both."""
    squares = np.zeros(2)
    count = 0
    for frame, original in zip(result, truth):
        opaque = (original[..., 3] >= 128) & (frame[..., 3] == 255)
        ours, theirs = frame[opaque][:, :3].astype(float), original[opaque][:, :3].astype(float)
        squares += ((ours - theirs) ** 2).mean(-1).sum(), ((oklab(linear(ours)) - oklab(linear(theirs))) ** 2).sum()
        count += len(ours)
    rmse, distance = np.sqrt(squares / max(count, 1))
    return rmse, 100 * distance
