import PixelwrightCommands

runPixelwright()
