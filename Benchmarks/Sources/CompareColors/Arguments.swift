/// What the command line asks for.
struct Arguments {
    /// What to measure, in the order of ``Section``.
    private(set) var sections: [Section] = []
    /// The pictures to measure on.
    private(set) var files: [String] = []
    /// How many palettes the section on exactness tries in each space.
    private(set) var palettes = 1000
    /// How often each piece of work is timed.
    private(set) var runs = 9

    init(_ words: some Sequence<String>) throws(UsageError) {
        var words = words.makeIterator()
        var named: Set<Section> = []
        while let word = words.next() {
            if let section = Section(rawValue: word) {
                named.insert(section)
            } else if word == "--palettes" {
                palettes = try Self.count(after: word, words.next())
            } else if word == "--runs" {
                runs = try Self.count(after: word, words.next())
            } else if word.hasPrefix("-") {
                throw UsageError(description: "\(word) is no option; --palettes N and --runs N are")
            } else {
                files.append(word)
            }
        }
        sections = Section.allCases.filter { named.isEmpty || named.contains($0) }
        if files.isEmpty, let section = sections.first(where: \.needsPictures) {
            throw UsageError(description: "\(section.rawValue) is measured on pictures; name some")
        }
    }

    private static func count(after option: String, _ word: String?) throws(UsageError) -> Int {
        guard let word, let count = Int(word), count > 0 else {
            throw UsageError(description: "\(option) takes a number greater than zero")
        }
        return count
    }
}

/// A command line that cannot be understood.
struct UsageError: Error, CustomStringConvertible {
    let description: String
}
