import FuzzSupport

FuzzDriver.run(SheetMetadataCheck.run)
