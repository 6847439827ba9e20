/// One subject of measurement.
enum Section: String, CaseIterable {
    case quantize, mapping, dithering, kernels, threads, exactness, srgb

    /// Whether it measures on the pictures given.
    var needsPictures: Bool { self != .kernels && self != .exactness }

    /// Prints the section's tables; false when a result is wrong.
    func run(_ pictures: [Picture], _ arguments: Arguments) throws -> Bool {
        switch self {
        case .quantize: try compareQuantizing(pictures, runs: arguments.runs)
        case .mapping: try compareMapping(pictures, runs: arguments.runs)
        case .dithering: try compareDithering(pictures, runs: arguments.runs)
        case .kernels: try compareKernels()
        case .threads: try compareThreads(pictures)
        case .exactness: return try checkExactness(palettes: arguments.palettes)
        case .srgb: try compareSRGB(pictures)
        }
        return true
    }
}
