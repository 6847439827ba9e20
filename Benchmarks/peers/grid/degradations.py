"""What pixel art goes through before it is a picture without true pixels: each function takes and gives back an array
of rows, columns and channels of bytes; `chance` is a numpy.random.Generator."""
import io

import numpy as np
from PIL import Image

FILTERS = {"bilinear": Image.Resampling.BILINEAR, "bicubic": Image.Resampling.BICUBIC,
           "lanczos": Image.Resampling.LANCZOS}


def bytes_of(values):
    return np.clip(np.rint(values), 0, 255).astype(np.uint8)


def enlarged(pixels, pitch_x, pitch_y=None):
    """Squares or rectangles; a pixel of the result shows the cell that holds its middle."""
    height, width = pixels.shape[:2]

    def cells(count, pitch):
        length = round(count * pitch)
        return np.minimum(((np.arange(length) + 0.5) * count / length).astype(int), count - 1)
    return pixels[cells(height, pitch_y or pitch_x)][:, cells(width, pitch_x)]


def resampled(pixels, factor, filter):
    """By one of FILTERS, on premultiplied alpha."""
    height, width = pixels.shape[:2]
    size = max(1, round(width * factor)), max(1, round(height * factor))
    return np.asarray(Image.fromarray(pixels).resize(size, FILTERS[filter]))


def blurred(pixels, sigma):
    """A Gaussian blur, edges extended."""
    radius = int(3 * sigma + 0.5)
    weights = np.exp(-0.5 * (np.arange(-radius, radius + 1) / sigma) ** 2)
    weights /= weights.sum()
    values = pixels.astype(np.float32)
    for axis in (0, 1):
        padding = [(0, 0)] * 3
        padding[axis] = (radius, radius)
        wide = np.pad(values, padding, mode="edge")
        length = values.shape[axis]
        values = sum(weight * (wide[i:i + length] if axis == 0 else wide[:, i:i + length])
                     for i, weight in enumerate(weights))
    return bytes_of(values)


def noisy(pixels, sigma, chance):
    return bytes_of(pixels + chance.normal(0, sigma, pixels.shape))


def compressed(pixels, quality, subsampling):
    """JPEG there and back; subsampling 0 is 4:4:4, 2 is 4:2:0."""
    data = io.BytesIO()
    Image.fromarray(pixels).save(data, "JPEG", quality=quality, subsampling=subsampling)
    return np.asarray(Image.open(data).convert("RGB"))


def with_jittered_lines(pixels, pitch, sigma, chance):
    """Every grid line strays by `sigma` cells (standard deviation); no cell gets thinner than 0.4 of the pitch."""
    def cells(count):
        widths = 0.4 + np.maximum(0.6 + np.diff(chance.normal(0, sigma, count + 1)), 0)
        cuts = np.rint(np.concatenate([[0], np.cumsum(widths)]) * (round(count * pitch) / widths.sum())).astype(int)
        return np.repeat(np.arange(count), np.diff(cuts))
    height, width = pixels.shape[:2]
    return pixels[cells(height)][:, cells(width)]


def drifting(pixels, pitch, amount_x, amount_y):
    """The pitch swings once over the picture, by ± `amount` of itself."""
    def cells(count, amount):
        length = round(count * pitch)
        place = (np.arange(length) + 0.5) / length
        place += amount * np.sin(2 * np.pi * place) / (2 * np.pi)
        return np.clip((place * count).astype(int), 0, count - 1)
    height, width = pixels.shape[:2]
    return pixels[cells(height, amount_y)][:, cells(width, amount_x)]


def warped(pixels, pitch, amount, chance, spacing=6):
    """Lines bend: places are shifted by `amount` (standard deviation), differently every `spacing`, smooth between;
    both in pixels of what comes in."""
    height, width = pixels.shape[:2]
    rows, columns = round(height * pitch), round(width * pitch)

    def field():
        knots = chance.normal(0, amount, (max(3, int(height / spacing) + 1), max(3, int(width / spacing) + 1)))
        return np.asarray(Image.fromarray(knots.astype(np.float32)).resize((columns, rows), Image.Resampling.BICUBIC))
    y = (np.arange(rows)[:, None] + 0.5) * height / rows + field()
    x = (np.arange(columns)[None, :] + 0.5) * width / columns + field()
    return pixels[np.clip(y.astype(int), 0, height - 1), np.clip(x.astype(int), 0, width - 1)]
