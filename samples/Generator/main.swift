import PixelCodecs
import PixelCore
import SampleArt

// Usage: SampleGenerator FOLDER             draws the sprites into FOLDER/truth and FOLDER/generated
//        SampleGenerator --compare FOLDER   puts generated, pixelated and truth side by side into FOLDER/comparison.png
//        SampleGenerator --random COUNT SEED FOLDER   draws COUNT sprites of chance into FOLDER, the same for the same seed
//        SampleGenerator --sheets COUNT SEED FOLDER   draws COUNT sheets of chance, and FOLDER/truth.json of their grids
//        SampleGenerator --boards COUNT SEED FOLDER   draws COUNT pose boards of chance
//        SampleGenerator --mattes COUNT SEED FOLDER   draws COUNT sprites before each kind of background, with FOLDER/truth

let arguments = Array(CommandLine.arguments.dropFirst())
switch (arguments.first, arguments.count) {
case ("--compare", 2):
    try Comparison(folder: arguments[1]).write()
case ("--random", 4), ("--sheets", 4), ("--boards", 4), ("--mattes", 4):
    guard let count = Int(arguments[1]), count > 0, let seed = UInt64(arguments[2]) else {
        print("COUNT is a number from 1, SEED one from 0")
        break
    }
    switch arguments[0] {
    case "--random": try RandomSprites(count: count, seed: seed).write(to: arguments[3])
    case "--mattes": try RandomMattes(count: count, firstSeed: seed).write(to: arguments[3])
    case "--sheets": try RandomSheets(count: count, firstSeed: seed).write(to: arguments[3])
    default: try RandomBoards(count: count, firstSeed: seed).write(to: arguments[3])
    }
case (let folder?, 1):
    try Samples.write(to: folder)
default:
    print(
        "usage: SampleGenerator [--compare | --random COUNT SEED | --sheets COUNT SEED | --boards COUNT SEED | "
            + "--mattes COUNT SEED] FOLDER")
}
