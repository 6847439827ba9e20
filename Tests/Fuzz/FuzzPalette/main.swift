import FuzzSupport

FuzzDriver.run(PaletteCheck.run)
