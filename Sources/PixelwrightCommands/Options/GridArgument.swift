import ArgumentParser
import Pixelwright

/// A pixel grid as it is named on the command line: `auto`, `COLUMNSxROWS`, or the size of a cell in pixels.
struct GridArgument: ExpressibleByArgument, Hashable, Sendable {
    /// The same for the pixelator.
    let choice: Pixelator.GridChoice

    static let automatic = GridArgument(choice: .automatic)

    private init(choice: Pixelator.GridChoice) { self.choice = choice }

    init?(argument: String) {
        if argument == "auto" {
            self.init(choice: .automatic)
        } else if let cells = Size(parsing: argument) {
            self.init(choice: .cells(cells))
        } else if let pitch = Double(argument), pitch >= 1, pitch.isFinite {
            self.init(choice: .pitch(x: pitch, y: pitch))
        } else {
            return nil
        }
    }

    var defaultValueDescription: String { "auto" }
}

/// A number of colours as it is named on the command line: `auto`, or 2 through 256.
enum ColorCountArgument: ExpressibleByArgument, Hashable, Sendable {
    case automatic
    case count(Int)

    init?(argument: String) {
        if argument == "auto" {
            self = .automatic
        } else if let count = Int(argument), Quantizer.colorCounts.contains(count) {
            self = .count(count)
        } else {
            return nil
        }
    }

    var defaultValueDescription: String {
        switch self {
        case .automatic: "auto"
        case .count(let count): String(count)
        }
    }
}
