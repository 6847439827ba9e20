"""How good a picture is beside its original: sRGB, OKLab, structure, and what an eye at a distance sees."""
import numpy as np


def linear(rgb):
    c = np.asarray(rgb, np.float64) / 255
    return np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)


def oklab(light):
    """OKLab (B. Ottosson, 2020) of linear light."""
    to_cones = np.array([[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
                         [0.0883024619, 0.2817188376, 0.6299787005]])
    to_lab = np.array([[0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
                       [0.0259040371, 0.7827717662, -0.8086757660]])
    return np.cbrt(light @ to_cones.T) @ to_lab.T


def blurred(image, sigma):
    """A Gaussian blur of each channel, edges extended."""
    radius = int(3 * sigma + 0.5)
    kernel = np.exp(-0.5 * (np.arange(-radius, radius + 1) / sigma) ** 2)
    kernel /= kernel.sum()
    for axis in (0, 1):
        padding = [(0, 0)] * image.ndim
        padding[axis] = (radius, radius)
        wide = np.pad(image, padding, mode="edge")
        image = sum(weight * np.take(wide, range(i, i + image.shape[axis]), axis) for i, weight in enumerate(kernel))
    return image


def ssim(a, b):
    """Structural similarity of luma (Z. Wang et al., 2004) with a Gaussian window of sigma 1.5."""
    weights = np.array([0.299, 0.587, 0.114])
    x, y = a.astype(float) @ weights, b.astype(float) @ weights
    mx, my = blurred(x, 1.5), blurred(y, 1.5)
    vx, vy = blurred(x * x, 1.5) - mx * mx, blurred(y * y, 1.5) - my * my
    cov = blurred(x * y, 1.5) - mx * my
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    return float((((2 * mx * my + c1) * (2 * cov + c2)) / ((mx * mx + my * my + c1) * (vx + vy + c2))).mean())


class Original:
    """A picture with what is needed to judge others by it."""

    def __init__(self, name, image):
        self.name = name
        self.image = image
        self.pixels = np.asarray(image)
        self.light = linear(self.pixels)
        self.lab = oklab(self.light)
        self.megapixels = image.width * image.height / 1e6

    def quality(self, result):
        error = ((self.pixels.astype(float) - result) ** 2).mean()
        distance = np.sqrt(((self.lab - oklab(linear(result))) ** 2).sum(-1)) * 100
        return {"psnr": 10 * np.log10(255 ** 2 / error) if error else 99.0, "rms": error ** 0.5,
                "delta": distance.mean(), "delta_rms": float(np.sqrt((distance ** 2).mean())),
                "ssim": ssim(self.pixels, result)}

    def blurred_error(self, result):
        """The mean distance in OKLab after a blur of sigma 1.5 in linear light: what an eye makes of dithering."""
        a, b = oklab(blurred(self.light, 1.5)), oklab(blurred(linear(result), 1.5))
        return float(np.sqrt(((a - b) ** 2).sum(-1)).mean() * 100)
