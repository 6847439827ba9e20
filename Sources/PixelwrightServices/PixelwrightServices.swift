@_exported public import PixelPreflight
@_exported public import ServiceCatalog
@_exported public import ServiceOpenAPI
#if Services
@_exported public import PixelDojoAPI
@_exported public import PixelEngineAPI
@_exported public import ProgressiveRobotAPI
@_exported public import ServiceHTTP
@_exported public import ServiceJobs
@_exported public import SpriteAIAPI
#endif
