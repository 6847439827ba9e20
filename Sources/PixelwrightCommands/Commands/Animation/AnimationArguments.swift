import ArgumentParser
import Pixelwright

/// Frames as they are written on the command line, counted from 1: `5`, `3-8`, `3-`.
struct FrameRangeArgument: ExpressibleByArgument, Hashable, Sendable {
    private let first: Int
    private let last: Int?

    init?(argument: String) {
        let parts = argument.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = Int(parts[0]), first >= 1 else { return nil }
        self.first = first
        guard parts.count == 2 else {
            last = first
            return
        }
        guard !parts[1].isEmpty else {
            last = nil
            return
        }
        guard let last = Int(parts[1]), last >= first else { return nil }
        self.last = last
    }

    /// The same counted from 0, of `count` frames; may reach beyond them.
    func range(count: Int) -> Range<Int> {
        first - 1..<max(first - 1, last ?? count)
    }
}

/// A rectangle as it is written on the command line: `x,y,WxH`.
struct RectangleArgument: ExpressibleByArgument, Hashable, Sendable {
    let rectangle: Rectangle

    init?(argument: String) {
        let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 3, let x = Int(parts[0]), let y = Int(parts[1]),
            let size = Size(argument: String(parts[2])),
            (0...1 << 24).contains(x), (0...1 << 24).contains(y)
        else { return nil }
        rectangle = Rectangle(origin: Point(x: x, y: y), size: size)
    }
}
