// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableExperimentalFeature("Lifetimes"),
]

// What only the sandbox needs: a lean build leaves it out.
let server = TargetDependencyCondition.when(traits: ["Server"])
// What only those who call services need.
let clients = TargetDependencyCondition.when(traits: ["Services"])
// What each typed client stands on.
let clientDependencies: [Target.Dependency] = [
    "PixelCore", "ServiceCatalog", "ServiceHTTP", .product(name: "Logging", package: "swift-log", condition: clients),
]

let package = Package(
    name: "pixelwright",
    platforms: [.macOS(.v26)],
    products: [
        .library(name: "Pixelwright", targets: ["Pixelwright"]),
        .library(name: "PixelwrightServices", targets: ["PixelwrightServices"]),
        .executable(name: "pixelwright", targets: ["PixelwrightTool"]),
    ],
    traits: [
        .default(enabledTraits: ["Services", "Server"]),
        .trait(name: "Services", description: "Clients for the generation services."),
        .trait(name: "Server", description: "The local sandbox server.", enabledTraits: ["Services"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // System libraries
        .systemLibrary(
            name: "CSystemPNG", pkgConfig: "libpng",
            providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),
        .systemLibrary(
            name: "CSystemJPEG", pkgConfig: "libjpeg",
            providers: [.apt(["libjpeg-dev"]), .brew(["jpeg-turbo"])]),
        .systemLibrary(
            name: "CSystemWebP", pkgConfig: "libwebp libwebpdemux libwebpmux",
            providers: [.apt(["libwebp-dev"]), .brew(["webp"])]),
        .systemLibrary(
            name: "CSystemGIF", pkgConfig: "libgif",
            providers: [.apt(["libgif-dev"]), .brew(["giflib"])]),
        .systemLibrary(
            name: "CSystemDeflate", pkgConfig: "libdeflate",
            providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),

        // The pixel half
        .target(
            name: "CImageCodecs",
            dependencies: ["CSystemPNG", "CSystemJPEG", "CSystemWebP", "CSystemGIF", "CSystemDeflate"],
            // The C files include the libraries' headers directly, so no module map links them.
            linkerSettings: ["png", "z", "jpeg", "webp", "webpdemux", "webpmux", "gif", "deflate"].map {
                .linkedLibrary($0)
            }),
        .target(name: "PixelCore", swiftSettings: settings),
        .target(name: "PixelColor", dependencies: ["PixelCore"], swiftSettings: settings),
        .target(
            name: "PixelCodecs", dependencies: ["PixelCore", "PixelColor", "CImageCodecs"], swiftSettings: settings),
        .target(name: "PixelGrids", dependencies: ["PixelCore", "PixelColor"], swiftSettings: settings),
        .target(
            name: "PixelMattes", dependencies: ["PixelCore", "PixelColor", "PixelGrids"], swiftSettings: settings),
        .target(
            name: "PixelSheets", dependencies: ["PixelCore", "PixelColor", "PixelGrids", "PixelMattes"],
            swiftSettings: settings),
        .target(
            name: "Pixelwright",
            dependencies: ["PixelCore", "PixelColor", "PixelCodecs", "PixelGrids", "PixelMattes", "PixelSheets"],
            swiftSettings: settings),

        // The service half
        .target(name: "ServiceCatalog", swiftSettings: settings),
        .target(
            name: "ServiceHTTP",
            dependencies: [
                "PixelCore", "ServiceCatalog",
                .product(name: "AsyncHTTPClient", package: "async-http-client", condition: clients),
                .product(name: "Crypto", package: "swift-crypto", condition: clients),
                .product(name: "Logging", package: "swift-log", condition: clients),
                .product(name: "Metrics", package: "swift-metrics", condition: clients),
                .product(name: "NIOCore", package: "swift-nio", condition: clients),
                .product(name: "NIOHTTP1", package: "swift-nio", condition: clients),
                .product(name: "NIOPosix", package: "swift-nio", condition: clients),
                .product(name: "NIOSSL", package: "swift-nio-ssl", condition: clients),
            ],
            swiftSettings: settings),
        .target(name: "PixelEngineAPI", dependencies: clientDependencies, swiftSettings: settings),
        .target(name: "SpriteAIAPI", dependencies: clientDependencies, swiftSettings: settings),
        .target(name: "PixelDojoAPI", dependencies: clientDependencies, swiftSettings: settings),
        .target(name: "ProgressiveRobotAPI", dependencies: clientDependencies, swiftSettings: settings),
        .target(name: "ClientSource", dependencies: ["ServiceCatalog"], swiftSettings: settings),
        .executableTarget(
            name: "ClientGenerator", dependencies: ["ClientSource", "ServiceCatalog"], swiftSettings: settings),
        .target(name: "ServiceOpenAPI", dependencies: ["PixelCore", "ServiceCatalog"], swiftSettings: settings),
        .target(name: "PixelPreflight", dependencies: ["Pixelwright", "ServiceCatalog"], swiftSettings: settings),
        .target(
            name: "ServiceJobs",
            dependencies: [
                "Pixelwright", "PixelPreflight", "ServiceCatalog", "ServiceHTTP",
                .product(name: "Crypto", package: "swift-crypto", condition: clients),
                .product(name: "GRDB", package: "GRDB.swift", condition: clients),
                .product(name: "Logging", package: "swift-log", condition: clients),
            ],
            swiftSettings: settings),
        .target(
            name: "PixelwrightServices",
            dependencies: [
                "ServiceCatalog", "ServiceHTTP", "ServiceOpenAPI", "PixelPreflight", "PixelEngineAPI", "SpriteAIAPI",
                "PixelDojoAPI", "ProgressiveRobotAPI", "ServiceJobs",
            ],
            swiftSettings: settings),
        .target(
            name: "SandboxService",
            dependencies: [
                "Pixelwright", "PixelPreflight", "ServiceCatalog", "ServiceOpenAPI",
                .product(name: "AsyncHTTPClient", package: "async-http-client", condition: server),
                .product(name: "Crypto", package: "swift-crypto", condition: server),
                .product(name: "GRDB", package: "GRDB.swift", condition: server),
                .product(name: "HeapModule", package: "swift-collections", condition: server),
                .product(name: "Hummingbird", package: "hummingbird", condition: server),
                .product(name: "HummingbirdCore", package: "hummingbird", condition: server),
                .product(name: "HummingbirdTLS", package: "hummingbird", condition: server),
                .product(name: "HTTPTypes", package: "swift-http-types", condition: server),
                .product(name: "Logging", package: "swift-log", condition: server),
                .product(name: "NIOCore", package: "swift-nio", condition: server),
                .product(name: "NIOHTTP1", package: "swift-nio", condition: server),
                .product(name: "NIOSSL", package: "swift-nio-ssl", condition: server),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle", condition: server),
                .product(name: "SwiftASN1", package: "swift-asn1", condition: server),
                .product(name: "X509", package: "swift-certificates", condition: server),
            ],
            swiftSettings: settings),

        // The command line
        .target(
            name: "PixelwrightCommands",
            dependencies: [
                "Pixelwright", "PixelwrightServices", "ServiceCatalog",
                .target(name: "SandboxService", condition: server),
                .target(name: "ServiceHTTP", condition: clients),
                .target(name: "ServiceJobs", condition: clients),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto", condition: clients),
                .product(name: "Logging", package: "swift-log", condition: clients),
                .product(name: "TOMLKit", package: "TOMLKit", condition: clients),
            ],
            swiftSettings: settings),
        // Not named after its product: `Pixelwright` and `pixelwright` are one folder on macOS.
        .executableTarget(name: "PixelwrightTool", dependencies: ["PixelwrightCommands"], swiftSettings: settings),

        // Samples
        .target(
            name: "SampleArt", dependencies: ["PixelCore", "PixelColor", "PixelCodecs"], path: "samples/Art",
            swiftSettings: settings),
        .executableTarget(
            name: "SampleGenerator", dependencies: ["SampleArt", "PixelCore", "PixelCodecs"],
            path: "samples/Generator", swiftSettings: settings),
        .executableTarget(
            name: "BoardTrials", dependencies: ["SampleArt", "PixelCore", "PixelGrids", "PixelSheets"],
            path: "samples/BoardTrials", swiftSettings: settings),
        .executableTarget(
            name: "MatteTrials",
            dependencies: ["SampleArt", "PixelCore", "PixelCodecs", "PixelGrids", "PixelMattes"],
            path: "samples/MatteTrials", swiftSettings: settings),
        .executableTarget(
            name: "PreparationTrials", dependencies: ["PixelCore", "PixelPreflight", "ServiceCatalog", "TestSupport"],
            path: "samples/PreparationTrials", swiftSettings: settings),

        // Tests
        .target(
            name: "TestSupport", dependencies: ["PixelCore", "PixelColor", "PixelCodecs"], path: "Tests/TestSupport",
            swiftSettings: settings),
        .target(
            name: "CorpusKit", dependencies: ["PixelCore", "PixelCodecs", "TestSupport"], path: "Tests/CorpusKit",
            swiftSettings: settings),
        .executableTarget(
            name: "CorpusGenerator", dependencies: ["CorpusKit", "TestSupport"], path: "Tests/CorpusGenerator",
            swiftSettings: settings),
        .testTarget(name: "ArchitectureTests", swiftSettings: settings),
        .testTarget(
            name: "CorpusTests", dependencies: ["CorpusKit", "PixelCore", "PixelCodecs", "TestSupport"],
            swiftSettings: settings),
        .testTarget(name: "PixelCoreTests", dependencies: ["PixelCore", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "PixelColorTests", dependencies: ["PixelCore", "PixelColor", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "PixelGridsTests", dependencies: ["PixelCore", "PixelColor", "PixelGrids", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "PixelMattesTests",
            dependencies: [
                "PixelCore", "PixelColor", "PixelCodecs", "PixelGrids", "PixelMattes", "SampleArt", "TestSupport",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "PixelSheetsTests",
            dependencies: [
                "PixelCore", "PixelColor", "PixelCodecs", "PixelGrids", "PixelMattes", "PixelSheets", "SampleArt",
                "TestSupport",
            ],
            exclude: ["Metadata/recut_sprites.py"], swiftSettings: settings),
        .testTarget(
            name: "PixelCodecsTests", dependencies: ["PixelCore", "PixelCodecs", "TestSupport", "CorpusKit"],
            exclude: ["Independent/dump_frames.py", "Independent/run_tool.sh"], swiftSettings: settings),
        .testTarget(
            name: "SampleArtTests", dependencies: ["SampleArt", "PixelCore", "PixelColor"], swiftSettings: settings),
        .testTarget(
            name: "ServiceCatalogTests", dependencies: ["ServiceCatalog", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "ServiceOpenAPITests",
            dependencies: ["PixelCore", "ServiceCatalog", "ServiceOpenAPI", "TestSupport"],
            exclude: ["validate.py"], swiftSettings: settings),
        .testTarget(
            name: "PixelPreflightTests",
            dependencies: ["Pixelwright", "ServiceCatalog", "PixelPreflight", "TestSupport"], swiftSettings: settings),
        .target(
            name: "ServiceTestSupport",
            dependencies: ["SandboxService", "ServiceCatalog", "ServiceHTTP", "TestSupport"],
            path: "Tests/ServiceTestSupport", swiftSettings: settings),
        .testTarget(
            name: "ServiceHTTPTests",
            dependencies: [
                "PixelCore", "SandboxService", "ServiceCatalog", "ServiceHTTP", "ServiceTestSupport", "TestSupport",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "MetricsTestKit", package: "swift-metrics"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "ClientTests",
            dependencies: [
                "ClientSource", "PixelPreflight", "Pixelwright", "PixelwrightServices", "SandboxService",
                "ServiceCatalog", "ServiceHTTP", "ServiceTestSupport", "TestSupport", "PixelEngineAPI", "SpriteAIAPI",
                "PixelDojoAPI", "ProgressiveRobotAPI",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "ServiceJobsTests",
            dependencies: [
                "Pixelwright", "PixelPreflight", "SandboxService", "ServiceCatalog", "ServiceHTTP", "ServiceJobs",
                "ServiceTestSupport", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "SandboxServiceTests",
            dependencies: [
                "SandboxService", "Pixelwright", "PixelPreflight", "ServiceCatalog", "ServiceOpenAPI",
                "ServiceTestSupport", "TestSupport",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            exclude: ["OpenAPI/schemathesis_hooks.py", "Outbound/web_server.py", "Snippets/Clients"],
            swiftSettings: settings),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "Pixelwright", "PixelwrightServices", "PixelwrightCommands", "PixelwrightTool", "TestSupport",
            ],
            swiftSettings: settings),
    ],
    cLanguageStandard: .c11
)

// The pixel half alone, without the packages of the other: for what is built in other ways than usual.
if Context.environment["PIXELS_ONLY"] != nil || Context.environment["FUZZ"] != nil {
    let services = [
        "ServiceCatalog", "ServiceHTTP", "ServiceOpenAPI", "PixelPreflight", "ServiceJobs", "PixelwrightServices",
        "SandboxService",
    ]
    let typedClients = [
        "PixelEngineAPI", "SpriteAIAPI", "PixelDojoAPI", "ProgressiveRobotAPI", "ClientSource", "ClientGenerator",
        "ClientTests",
    ]
    let commands = [
        "ServiceTestSupport", "PixelwrightCommands", "PixelwrightTool", "PreparationTrials", "CommandTests",
    ]
    package.targets.removeAll { (services + services.map { "\($0)Tests" } + typedClients + commands).contains($0.name) }
    package.products.removeAll { $0.name != "Pixelwright" }
    package.dependencies = []
    // Of the tests those of pixels and colours: what they alone need is built soon.
    let tests = ["PixelCoreTests", "PixelColorTests"]
    package.targets.removeAll {
        $0.type == .executable || $0.type == .test && !tests.contains($0.name)
            || ["CorpusKit", "SampleArt"].contains($0.name)
    }
}

// Fuzz targets, for Tests/Fuzz/run.sh. They have no `main` of their own: libFuzzer is linked in, and what is fuzzed is
// instrumented, C included.
if Context.environment["FUZZ"] != nil {
    let fuzzing = SwiftSetting.unsafeFlags(["-sanitize=fuzzer,address"])
    package.targets.append(
        .target(
            name: "FuzzSupport", dependencies: ["PixelCore", "PixelCodecs", "PixelColor", "PixelSheets"],
            path: "Tests/Fuzz/Support",
            swiftSettings: settings))
    for target in package.targets where target.type == .regular {
        target.swiftSettings?.append(fuzzing)
        if target.name == "CImageCodecs" { target.cSettings = [.unsafeFlags(["-fsanitize=fuzzer-no-link,address"])] }
    }
    for name in ["FuzzPNG", "FuzzJPEG", "FuzzWebP", "FuzzGIF", "FuzzBase64", "FuzzPalette", "FuzzSheetMetadata"] {
        package.targets.append(
            .executableTarget(
                name: name, dependencies: ["FuzzSupport", "PixelCodecs"], path: "Tests/Fuzz/\(name)",
                swiftSettings: settings + [fuzzing],
                linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]))
    }
}
