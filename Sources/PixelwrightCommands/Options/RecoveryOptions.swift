import ArgumentParser
import Pixelwright

/// What is known of a board, and how its figures are placed.
struct RecoveryOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How many figures there are.", valueName: "number"))
    var count: Int?

    @Option(help: ArgumentHelp("How many columns the board has.", valueName: "number"))
    var columns: Int?

    @Option(help: ArgumentHelp("How many rows the board has.", valueName: "number"))
    var rows: Int?

    @Option(
        help: ArgumentHelp(
            "The colour behind the figures; by default transparency, or what prevails at the border.",
            valueName: "color"))
    var background: RGBA8?

    @Option(help: ArgumentHelp("What is put in one place: matching bodies, or the bounds.", valueName: "way"))
    var align = FrameAlignment.matching

    @Option(help: ArgumentHelp("Where figures stand in their frames.", valueName: "place"))
    var anchor = Anchor.bottom

    @Option(help: ArgumentHelp("The size of every frame; by default as small as can be.", valueName: "WxH"))
    var canvas: Size?

    @Flag(name: .customLong("keep-sizes"), help: "Leave figures that are drawn larger or smaller as they are.")
    var keepsSizes = false

    func validate() throws {
        for (name, value) in [("count", count), ("columns", columns), ("rows", rows)] {
            if let value, !(1...4096).contains(value) {
                throw ValidationError("--\(name) takes a number from 1 through 4096.")
            }
        }
    }

    /// The same for the library.
    var recovery: SheetRecovery {
        var recovery = SheetRecovery()
        recovery.count = count
        recovery.columns = columns
        recovery.rows = rows
        recovery.background = background
        recovery.alignment = align
        recovery.anchor = anchor
        recovery.canvas = canvas
        recovery.matchesSizes = !keepsSizes
        return recovery
    }
}
