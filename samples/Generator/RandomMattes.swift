import PixelCodecs
import SampleArt

/// Pictures of sprites before backgrounds of chance with the sprites alone, for a benchmark of background removal.
struct RandomMattes {
    /// How many of each background.
    let count: Int
    let firstSeed: UInt64

    /// Writes `folder`/BACKGROUND-SEED.png, the truth of each under the same name in `folder`/truth, and
    /// `folder`/cases.json: by name, how many pixels one of the art is wide and where its corner is.
    func write(to folder: String) throws {
        var grids: [String] = []
        for background in MatteCase.Background.allCases {
            for seed in firstSeed..<firstSeed + UInt64(count) {
                let matteCase = try MatteCase.random(background, seed: seed)
                let name = "\(background.rawValue)-\(seed).png"
                try matteCase.picture.write(to: "\(folder)/\(name)", replacing: true)
                try matteCase.truth.write(to: "\(folder)/truth/\(name)", replacing: true)
                let corner = matteCase.artOrigin
                grids.append("\"\(name)\": {\"pitch\": \(matteCase.pitch), \"x\": \(corner.x), \"y\": \(corner.y)}")
            }
        }
        let text = "{\n" + grids.joined(separator: ",\n") + "\n}\n"
        try AtomicFile.write(Array(text.utf8), to: "\(folder)/cases.json", replacing: true)
    }
}
