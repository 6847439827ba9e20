import ArgumentParser
import Pixelwright

/// `pixelwright palette`: everything about palettes.
struct PaletteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "palette",
        abstract: "Extract, list, show, convert and sort palettes.",
        discussion: """
            A palette is named by a file (GIMP .gpl, Lospec .hex, JASC .pal, Adobe .act and .ase, Paint.NET .txt, \
            JSON), by an image whose colours it is, by the name of a palette built in, or by hexadecimal colours with \
            commas between; - is standard input.

            EXAMPLES:
              pixelwright palette extract hero.png --colors 16 -o hero.gpl
              pixelwright palette list --json | jq -r '.[].name'
              pixelwright palette show pico-8
              pixelwright palette convert endesga-32 -o endesga.ase
              pixelwright palette sort hero.gpl --by ramps -o sorted.gpl
            """,
        subcommands: [
            PaletteExtractCommand.self, PaletteListCommand.self, PaletteShowCommand.self, PaletteConvertCommand.self,
            PaletteSortCommand.self,
        ])
}
