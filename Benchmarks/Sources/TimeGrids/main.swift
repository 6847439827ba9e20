import Pixelwright

// Usage: TimeGrids FILE...
// Prints, as Markdown, the milliseconds a megapixel that pixelation takes in a process that goes on, on one thread:
// finding the grid; the cells and their colours with the grid given; all of it, as `pixelwright pixelate` does.

/// Milliseconds of each piece of work on one picture.
struct Timing {
    let megapixels: Double
    let detection: Double
    let resampling: Double
    let pixelation: Double

    init(_ bitmap: Bitmap) {
        megapixels = Double(bitmap.size.area) / 1e6
        var grid: PixelGrid?
        detection = Stopwatch.milliseconds { grid = PixelGrid.detect(in: bitmap).grid }
        var onGrid = Pixelator()
        onGrid.colors = .automatic
        if let grid { onGrid.grid = .exactly(grid) }
        resampling = grid == nil ? 0 : Stopwatch.milliseconds { _ = onGrid.pixelate(bitmap) }
        pixelation = Stopwatch.milliseconds { _ = Pixelator().pixelate(bitmap) }
    }

    func row(_ name: String) -> String {
        let cells = [detection, resampling, pixelation].map { Self.text($0 / megapixels, scale: 10) }
        return "| \(name) | \(Self.text(megapixels, scale: 100)) | \(cells.joined(separator: " | ")) |"
    }

    /// A number with one decimal for a scale of 10, with two for 100.
    private static func text(_ value: Double, scale: Int) -> String {
        let scaled = Int((value * Double(scale)).rounded())
        let decimals = String(scale + scaled % scale).dropFirst()
        return "\(scaled / scale).\(decimals)"
    }
}

extension Timing {
    /// All pictures as one.
    init(sum timings: [Timing]) {
        megapixels = timings.reduce(0) { $0 + $1.megapixels }
        detection = timings.reduce(0) { $0 + $1.detection }
        resampling = timings.reduce(0) { $0 + $1.resampling }
        pixelation = timings.reduce(0) { $0 + $1.pixelation }
    }
}

print("| picture | MP | detection ms/MP | cells and colours ms/MP | whole pixelation ms/MP |")
print("|---|--:|--:|--:|--:|")
try Parallelism.limited(to: 1) { () throws(any Error) in
    var timings: [Timing] = []
    for path in CommandLine.arguments.dropFirst() {
        let timing = Timing(try Bitmap(contentsOf: path))
        timings.append(timing)
        print(timing.row(path.split(separator: "/").last.map(String.init) ?? path))
    }
    if timings.count > 1 { print(Timing(sum: timings).row("**all**")) }
}
