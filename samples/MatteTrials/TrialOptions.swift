import SampleArt

/// What is tried.
struct TrialOptions {
    static let usage = """
        usage: MatteTrials COUNT SEED [CLASS...] [--list] [--save FOLDER]
               MatteTrials --time PICTURE...
          CLASS   uniform, gradient, noise, texture, jpeg, chroma, checkerboard, busy; all of them by default
          --list  names the cases that did not come out right
          --save  writes those, what was made of them, and the truth into FOLDER
        """
    let seeds: Range<UInt64>
    let backgrounds: [MatteCase.Background]
    let lists: Bool
    let folder: String?

    /// Nil where `arguments` are not as ``usage`` says.
    init?(_ arguments: [String]) {
        var words = arguments
        if let index = words.firstIndex(of: "--save") {
            guard index + 1 < words.count else { return nil }
            folder = words[index + 1]
            words.removeSubrange(index...index + 1)
        } else {
            folder = nil
        }
        lists = words.contains("--list")
        words.removeAll { $0 == "--list" }
        guard words.count >= 2, let count = UInt64(words[0]), (1...100_000).contains(count),
            let seed = UInt64(words[1]), seed < 1 << 32
        else { return nil }
        seeds = seed..<seed + count
        let named = words.dropFirst(2).map { MatteCase.Background(rawValue: $0) }
        guard named.allSatisfy({ $0 != nil }) else { return nil }
        backgrounds = named.isEmpty ? MatteCase.Background.allCases : named.compactMap(\.self)
    }
}
