import FuzzSupport

FuzzDriver.run(TextCheck.run)
