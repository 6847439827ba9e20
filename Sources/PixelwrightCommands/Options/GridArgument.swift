import ArgumentParser
import Pixelwright

/// A pixel grid as it is named on the command line: `auto`, `COLUMNSxROWS`, or the size of a cell in pixels.
struct GridArgument: ExpressibleByArgument, Hashable, Sendable {
    private let choice: Pixelator.GridChoice

    static let automatic = GridArgument(choice: .automatic)

    private init(choice: Pixelator.GridChoice) { self.choice = choice }

    init?(argument: String) {
        if argument == "auto" {
            self.init(choice: .automatic)
        } else if let cells = Size(parsing: argument) {
            self.init(choice: .cells(cells))
        } else if argument.contains("x") {
            // Or else 0x4 were four, in hexadecimal.
            return nil
        } else if let pitch = Double(argument) {
            self.init(pitchX: pitch, pitchY: pitch)
        } else if let pitch = OffsetArgument(argument: argument) {
            self.init(pitchX: pitch.x, pitchY: pitch.y)
        } else {
            return nil
        }
    }

    private init?(pitchX: Double, pitchY: Double) {
        guard pitchX >= 1, pitchY >= 1, pitchX.isFinite, pitchY.isFinite else { return nil }
        self.init(choice: .pitch(x: pitchX, y: pitchY))
    }

    var defaultValueDescription: String { "auto" }

    /// Refuses an offset to a grid that has its place already.
    func checkTakesOffset() throws(ValidationError) {
        guard case .pitch = choice else {
            throw ValidationError("--offset goes with a --grid of cells of so many pixels, such as --grid 8.53.")
        }
    }

    /// The same for the pixelator, with a cut at `offset`.
    func choice(at offset: OffsetArgument?) -> Pixelator.GridChoice {
        guard case .pitch(let x, let y, _, _) = choice, let offset else { return choice }
        return .pitch(x: x, y: y, offsetX: offset.x, offsetY: offset.y)
    }

    /// Refuses a grid that has no place in a picture of `source`.
    func check(on source: Size) throws(CommandFailure) {
        switch choice {
        case .cells(let cells) where cells.width > source.width || cells.height > source.height:
            throw .usage(
                "--grid asks for \(cells) cells, but the picture has \(source) px; a cell is 1 px or more")
        case .pitch(let x, let y, _, _) where x > Double(source.width) || y > Double(source.height):
            throw .usage(
                "--grid asks for cells of \(shortDecimal(x))×\(shortDecimal(y)) px, but the picture has \(source) px")
        default: break
        }
    }
}

/// Two numbers of pixels with a comma between, across and down: `3.5,2`.
struct OffsetArgument: ExpressibleByArgument, Hashable, Sendable {
    let x: Double
    let y: Double

    init?(argument: String) {
        let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, let x = Double(parts[0]), let y = Double(parts[1]) else { return nil }
        guard abs(x) <= 1e6, abs(y) <= 1e6 else { return nil }
        self.x = x
        self.y = y
    }
}
