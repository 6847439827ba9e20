public import PixelCore
