import ArgumentParser
import Pixelwright

/// Which grid a picture is sampled on, or which size it gets whatever the grid.
struct GridOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The grid: auto, COLUMNSxROWS, or the size of a cell in pixels, 1 or more, as 8.53 or 8.5,9.",
            valueName: "grid"))
    var grid = GridArgument.automatic

    @Option(
        help: ArgumentHelp(
            """
            Where a cut of a --grid of cells of so many pixels lies, from the left and from the top. Write a negative \
            one as --offset=-1,2.
            """, valueName: "X,Y"))
    var offset: OffsetArgument?

    @Option(help: ArgumentHelp("The size of the result in pixels, whatever the grid.", valueName: "WxH"))
    var size: Size?

    @Option(help: ArgumentHelp("The width of the result; the height follows, unless given too.", valueName: "pixels"))
    var width: Int?

    @Option(help: ArgumentHelp("The height of the result; the width follows, unless given too.", valueName: "pixels"))
    var height: Int?

    func validate() throws {
        if size != nil && (width != nil || height != nil) {
            throw ValidationError("Give --size, or --width and --height, not both.")
        }
        if hasTarget && grid != .automatic { throw ValidationError("Give --grid or a size for the result, not both.") }
        if let side = [width, height].compactMap(\.self).min(), side < 1 {
            throw ValidationError("--width and --height take a number greater than zero.")
        }
        if offset != nil { try grid.checkTakesOffset() }
    }

    /// Whether the size of the result is given.
    var hasTarget: Bool { size != nil || width != nil || height != nil }

    /// The grid for the pixelator.
    var choice: Pixelator.GridChoice { grid.choice(at: offset) }

    /// The size of the result for the pixelator, if that is given.
    var target: TargetSize? {
        switch (width, height) {
        case (let width?, let height?): Size(validating: width, height).map { .exactly($0) }
        case (let width?, nil): .width(width)
        case (nil, let height?): .height(height)
        case (nil, nil): size.map { .exactly($0) }
        }
    }

    /// Refuses a grid that has no place in a picture of `source`, and a result, enlarged `scale` times, that were larger
    /// than what is read back here.
    func check(_ source: Size, enlarged scale: Int) throws(CommandFailure) {
        try grid.check(on: source)
        guard hasTarget else { return }
        guard let size = target?.size(for: source) else { throw Self.tooLarge }
        try checkResult(size, enlarged: scale)
    }

    /// Refuses a result of `size`, enlarged `scale` times, that were larger than what is read back here.
    func checkResult(_ size: Size, enlarged scale: Int) throws(CommandFailure) {
        let limits = DecodeLimits.commandLine
        guard max(size.width, size.height) <= limits.side / scale, size.area <= limits.area / (scale * scale) else {
            throw Self.tooLarge
        }
    }

    private static var tooLarge: CommandFailure {
        let limits = DecodeLimits.commandLine
        return .usage(
            "the result would be too large; at most \(limits.side) px a side and \(limits.area) in all are written, "
                + "--scale included")
    }
}
