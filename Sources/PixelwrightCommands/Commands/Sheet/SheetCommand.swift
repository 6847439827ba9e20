import ArgumentParser
import Pixelwright

/// `pixelwright sheet`: everything about sheets of sprites.
struct SheetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet",
        abstract: "Slice sheets into sprites, pack sprites into sheets, guess a sheet's grid.",
        discussion: """
            EXAMPLES:
              pixelwright sheet slice walk.png -o walk/ --frame-count 8
              pixelwright sheet slice tiles.png -o tiles/ --frame-size 16x16 --margin 1 --spacing 1
              pixelwright sheet pack sprites/ -o atlas.png --trim --padding 2
              pixelwright sheet inspect unknown.png --json | jq '.[].grid'
            """,
        subcommands: [SheetSliceCommand.self, SheetPackCommand.self, SheetInspectCommand.self])
}
