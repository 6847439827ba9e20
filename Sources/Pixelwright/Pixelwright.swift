@_exported public import PixelCore
@_exported public import PixelColor
@_exported public import PixelCodecs
@_exported public import PixelGrids
@_exported public import PixelMattes
@_exported public import PixelSheets
