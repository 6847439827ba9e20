import ArgumentParser
import Pixelwright

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
