import PixelCodecs
import PixelCore
import SampleArt

// Usage: SampleGenerator FOLDER             draws the sprites into FOLDER/truth and FOLDER/generated
//        SampleGenerator --compare FOLDER   puts generated, pixelated and truth side by side into FOLDER/comparison.png

let arguments = Array(CommandLine.arguments.dropFirst())
switch (arguments.first, arguments.count) {
case ("--compare", 2):
    try Comparison(folder: arguments[1]).write()
case (let folder?, 1):
    try Samples.write(to: folder)
default:
    print("usage: SampleGenerator [--compare] FOLDER")
}
