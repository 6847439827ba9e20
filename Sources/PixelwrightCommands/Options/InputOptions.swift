import ArgumentParser
import Pixelwright

/// The images that a command reads.
struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Image files, folders of images, patterns such as 'art/*.png', or - for standard input.",
            valueName: "input"),
        completion: .file(extensions: ["png", "apng", "jpg", "jpeg", "webp", "gif"]))
    var words: [String]

    @Flag(name: .customLong("recursive"), help: "Look for images in the folders below a folder too.")
    var isRecursive = false

    /// The images meant; what means none is reported to `batch`.
    func expand(reportingTo batch: Batch) throws(CommandFailure) -> InputExpansion {
        let expansion = try InputExpansion(words, isRecursive: isRecursive)
        for failure in expansion.failures { batch.fail(failure) }
        return expansion
    }
}
