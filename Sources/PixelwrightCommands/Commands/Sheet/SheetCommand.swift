import ArgumentParser
import Pixelwright

/// `pixelwright sheet`: everything about sheets of sprites.
struct SheetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet",
        abstract: "Slice sheets into sprites, pack sprites into sheets, recover pose boards, verify metadata.",
        discussion: """
            EXAMPLES:
              pixelwright sheet slice walk.png -o walk/ --frame-count 8
              pixelwright sheet slice tiles.png -o tiles/ --frame-size 16x16 --margin 1 --spacing 1
              pixelwright sheet slice hero.png -o hero/ --metadata hero.json
              pixelwright sheet pack sprites/ -o atlas.png --trim --padding 2 --metadata atlas.json
              pixelwright sheet recover board.png -o walk.webp --pixelate
              pixelwright sheet inspect unknown.png --json | jq '.[].grid'
              pixelwright sheet verify hero.png hero.json --against frames/
            """,
        subcommands: [
            SheetSliceCommand.self, SheetPackCommand.self, SheetInspectCommand.self, SheetVerifyCommand.self,
            SheetRecoverCommand.self,
        ])
}
