import ArgumentParser
import Pixelwright

/// Borders as the command line says them: `panel_*=4` or `button=4,3,4,5`: left, top, right, bottom.
struct BorderArgument: Hashable, Sendable {
    /// The names of the sprites that have it.
    let pattern: String
    let border: SpriteBorder

    /// - Throws: What is wrong with `argument`.
    init(_ argument: String) throws(ValidationError) {
        let halves = argument.split(separator: "=", omittingEmptySubsequences: false)
        let sides = (halves.last ?? "").split(separator: ",", omittingEmptySubsequences: false).compactMap { Int($0) }
        guard halves.count == 2, !halves[0].isEmpty, sides.allSatisfy({ (0...32_768).contains($0) }),
            sides.count == 1 || sides.count == 4
        else {
            throw ValidationError(
                "a border is PATTERN=N or PATTERN=LEFT,TOP,RIGHT,BOTTOM in pixels, such as panel_*=4")
        }
        pattern = String(halves[0])
        border = SpriteBorder(
            left: sides[0], top: sides[1 % sides.count], right: sides[2 % sides.count], bottom: sides[3 % sides.count])
    }

    /// Gives the sprites that are meant their border.
    func apply(to sprites: inout [SheetSprite]) throws(CommandFailure) {
        let matches = sprites.indices.filter { FileSystem.isMatch(sprites[$0].name, of: pattern) }
        if matches.isEmpty { throw .usage("--border: no sprite is called \(pattern)") }
        for index in matches {
            guard border.center(in: sprites[index].sourceSize) != nil else {
                throw .usage(
                    "--border \(pattern): \(sprites[index].name) of \(sprites[index].sourceSize) px would have no middle"
                )
            }
            sprites[index].border = border
        }
    }
}
