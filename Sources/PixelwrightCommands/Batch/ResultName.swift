import Pixelwright

/// How files are called that a command writes.
enum ResultName {
    /// `path` with `suffix` after its stem and the ending of `format`. An ending that stands for the format is kept,
    /// and so is `.png` where an animated PNG goes by it already.
    static func path(
        for path: String, suffix: String = "", format: ImageFormat, keepsPNG: Bool = false
    ) -> String {
        let path = FilePath(path)
        let ending = path.ending ?? ""
        let isKept =
            ImageFormat(pathExtension: ending) == format
            || (keepsPNG && format == .apng && ending.lowercased() == "png")
        return "\(path.folder)\(path.stem)\(suffix).\(isKept ? ending : format.pathExtension)"
    }

    /// `path` without its ending.
    static func stem(of path: String) -> String {
        let path = FilePath(path)
        return path.folder + path.stem
    }

    /// Refuses two results that would be one file, however its folder is spelt.
    static func refuseCollisions(_ results: [(input: String, output: String)]) throws(CommandFailure) {
        var inputs: [String: String] = [:]
        for (input, output) in results {
            if let other = inputs.updateValue(input, forKey: FileSystem.key(of: output)) {
                throw .usage(
                    "\(other) and \(input) would both be written to \(output); "
                        + "rename one, or write them into different folders")
            }
        }
    }
}
