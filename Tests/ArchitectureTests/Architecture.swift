/// Which module may import which: an arrow points only to a lower layer.
enum Architecture {
    /// The modules of each layer, the lowest first.
    static let layers: [[String]] = [
        ["CSystemPNG", "CSystemJPEG", "CSystemWebP", "CSystemGIF", "CSystemDeflate", "PixelCore", "ServiceCatalog"],
        ["CImageCodecs", "PixelColor", "ServiceHTTP", "ServiceOpenAPI", "ClientSource"],
        [
            "PixelCodecs", "PixelGrids", "PixelEngineAPI", "SpriteAIAPI", "PixelDojoAPI", "ProgressiveRobotAPI",
            "ClientGenerator",
        ],
        ["PixelMattes"],
        ["PixelSheets"],
        ["Pixelwright"],
        ["PixelPreflight"],
        ["ServiceJobs", "SandboxService"],
        ["PixelwrightServices"],
        ["PixelwrightCommands"],
        ["PixelwrightTool"],
    ]

    /// The modules that each may import. One that is not named here may not exist.
    static let arrows: [String: Set<String>] = [
        "PixelCore": [],
        "PixelColor": ["PixelCore"],
        "PixelCodecs": ["PixelCore", "PixelColor", "CImageCodecs"],
        "PixelGrids": ["PixelCore", "PixelColor"],
        "PixelMattes": ["PixelCore", "PixelColor", "PixelGrids"],
        "PixelSheets": ["PixelCore", "PixelColor", "PixelGrids", "PixelMattes"],
        "Pixelwright": ["PixelCore", "PixelColor", "PixelCodecs", "PixelGrids", "PixelMattes", "PixelSheets"],
        "ServiceCatalog": [],
        "ServiceHTTP": ["PixelCore", "ServiceCatalog"],
        "ServiceOpenAPI": ["PixelCore", "ServiceCatalog"],
        "PixelPreflight": ["Pixelwright", "ServiceCatalog"],
        "ServiceJobs": ["Pixelwright", "PixelPreflight", "ServiceCatalog", "ServiceHTTP"],
        "PixelEngineAPI": ["PixelCore", "ServiceCatalog", "ServiceHTTP"],
        "SpriteAIAPI": ["PixelCore", "ServiceCatalog", "ServiceHTTP"],
        "PixelDojoAPI": ["PixelCore", "ServiceCatalog", "ServiceHTTP"],
        "ProgressiveRobotAPI": ["PixelCore", "ServiceCatalog", "ServiceHTTP"],
        "ClientSource": ["ServiceCatalog"],
        "ClientGenerator": ["ClientSource", "ServiceCatalog"],
        "PixelwrightServices": [
            "ServiceCatalog", "ServiceHTTP", "ServiceOpenAPI", "PixelPreflight", "PixelEngineAPI", "SpriteAIAPI",
            "PixelDojoAPI", "ProgressiveRobotAPI", "ServiceJobs",
        ],
        "SandboxService": ["Pixelwright", "PixelPreflight", "ServiceCatalog", "ServiceOpenAPI"],
        "PixelwrightCommands": [
            "Pixelwright", "PixelwrightServices", "SandboxService", "ServiceCatalog", "ServiceHTTP",
            "ServiceJobs",
        ],
        "PixelwrightTool": ["PixelwrightCommands"],
    ]

    /// Modules of the pixel half: no network, and nothing of Foundation.
    static let pixelHalf: Set<String> = [
        "PixelCore", "PixelColor", "PixelCodecs", "PixelGrids", "PixelMattes", "PixelSheets", "Pixelwright",
        "ServiceCatalog", "ServiceOpenAPI", "PixelPreflight",
    ]

    /// What the pixel half may import besides: the system's C library, threads, and the compiler's own modules.
    static let systemModules: Set<String> = [
        "Darwin", "Glibc", "Musl", "Dispatch", "Synchronization", "Swift",
    ]

    static func layer(of module: String) -> Int? {
        layers.firstIndex { $0.contains(module) }
    }
}
