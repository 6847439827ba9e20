import PixelCodecs
import PixelCore
import PixelMattes

/// How long removal from one picture takes, on one thread.
struct MatteTiming {
    let path: String
    private static let rounds = 11

    /// A row of a table: the picture, its size, and milliseconds at best and usually.
    func row() throws -> String {
        let picture = try Bitmap(contentsOf: path)
        let clock = ContinuousClock()
        var times: [Double] = []
        for _ in 0..<Self.rounds {
            let start = clock.now
            let removal = Parallelism.limited(to: 1) { BackgroundRemover().removeBackground(from: picture) }
            times.append((clock.now - start) / .milliseconds(1))
            guard removal.bitmap.size == picture.size else { continue }
        }
        times.sort()
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return "| \(name) | \(picture.size) | \(rounded(times[0])) | \(rounded(times[Self.rounds / 2])) |"
    }

    private func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
