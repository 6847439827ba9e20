// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "pixelwright-benchmarks",
    platforms: [.macOS("26.0")],
    dependencies: [
        .package(name: "pixelwright", path: "..", traits: []),
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        // The image libraries called as plainly as their manuals show.
        .target(
            name: "CPeers",
            linkerSettings: ["png", "jpeg", "webp", "webpdemux", "gif"].map { .linkedLibrary($0) }),
        // Clocks, tables and pictures that the comparisons share.
        .target(
            name: "Measuring", dependencies: ["CPeers", .product(name: "Pixelwright", package: "pixelwright")],
            swiftSettings: [.enableUpcomingFeature("InternalImportsByDefault")]),
        // Ours and the bare libraries in one run, as ratios.
        .executableTarget(
            name: "Compare",
            dependencies: ["CPeers", "Measuring", .product(name: "Pixelwright", package: "pixelwright")]),
        // Colour reduction beside references and plain loops, for Benchmarks/colour.
        .executableTarget(
            name: "CompareColors",
            dependencies: ["CPeers", "Measuring", .product(name: "Pixelwright", package: "pixelwright")]),
        // Files a second through the header reader, for peers/processes.py.
        .executableTarget(
            name: "CompareHeaders", dependencies: [.product(name: "Pixelwright", package: "pixelwright")]),
        // Whole jobs with the bare libraries, for peers/sheets.
        .executableTarget(
            name: "BareSheets", linkerSettings: ["png", "webp", "webpdemux"].map { .linkedLibrary($0) }),
        // How tightly and how fast rectangles are packed, for peers/sheets.
        .executableTarget(
            name: "PackRectangles",
            dependencies: ["Measuring", .product(name: "Pixelwright", package: "pixelwright")]),
        // What pixelation takes, piece by piece, on files that are named.
        .executableTarget(
            name: "TimeGrids", dependencies: [.product(name: "Pixelwright", package: "pixelwright")]),
        // Ours alone, to watch from commit to commit.
        .executableTarget(
            name: "PixelwrightBenchmarks",
            dependencies: [
                .product(name: "Pixelwright", package: "pixelwright"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/PixelwrightBenchmarks",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    ],
    cLanguageStandard: .c11
)
