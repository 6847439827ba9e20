import FuzzSupport
import PixelCodecs

FuzzDriver.run { DecodingCheck.run($0, formats: [.webp]) }
