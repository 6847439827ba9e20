@_exported public import PixelPreflight
@_exported public import ServiceCatalog
@_exported public import ServiceOpenAPI
