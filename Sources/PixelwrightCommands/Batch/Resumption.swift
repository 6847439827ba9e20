import Pixelwright

/// Knows which results of an earlier run need not be made again.
///
/// Files are written whole or not at all, so one that is there is complete; and one that is not older than what it was
/// made of is what would be made again, as long as the options are the same.
struct Resumption: Sendable {
    private let inputKeys: Set<String>

    /// - Parameter inputs: The paths of all files that are read.
    init(_ inputs: some Sequence<String>) {
        inputKeys = Set(inputs.map { FileSystem.key(of: $0) })
    }

    /// Whether all of `outputs` are there, none of them older than any of `inputs`.
    ///
    /// - Throws: When one of them is there and is an input, or nobody can say how old the input is.
    func isDone(_ outputs: [String], madeOf inputs: [Input]) throws(CommandFailure) -> Bool {
        let present = outputs.filter { FileSystem.kind(of: $0) == .file }
        for path in present where inputKeys.contains(FileSystem.key(of: path)) {
            throw CommandFailure(.usage, path: path, "this file exists and is an input; --resume replaces no input")
        }
        guard let oldest = present.compactMap(FileSystem.timeOfCompletion).min() else { return false }
        if let stream = inputs.first(where: \.isStream) {
            throw CommandFailure(
                .usage, path: stream.path,
                "nobody can say whether \(present[0]) is older than what comes from a pipe; --force replaces it")
        }
        guard present.count == outputs.count, outputs.allSatisfy({ FileSystem.timeOfCompletion($0) != nil }) else {
            return false
        }
        return inputs.allSatisfy { input in
            FileSystem.timeOfCompletion(input.path).map { $0 <= oldest } ?? false
        }
    }

    /// `jobs` without those that read what others write: a folder holds the results of an earlier run, too, where they
    /// go beside their inputs.
    static func withoutResults<Job>(
        _ jobs: [Job], input: (Job) -> String, output: (Job) -> String
    ) -> [Job] {
        var results: Set<String> = []
        for job in jobs {
            let key = FileSystem.key(of: output(job))
            if key != FileSystem.key(of: input(job)) { results.insert(key) }
        }
        return jobs.filter { !results.contains(FileSystem.key(of: input($0))) }
    }
}
