import Foundation

/// The place that messages go to.
enum StandardError {
    /// Does something whose messages are nobody's to read yet.
    ///
    /// - Returns: The messages, without the program's name; none where they cannot be kept from it.
    static func captured(_ body: () -> Void) -> String {
        let path = FileSystem.temporaryPath()
        let file = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        defer { _ = unsafe unlink(path) }
        let terminal = dup(STDERR_FILENO)
        guard file >= 0, terminal >= 0, dup2(file, STDERR_FILENO) >= 0 else {
            body()
            return ""
        }
        defer {
            dup2(terminal, STDERR_FILENO)
            close(terminal)
            close(file)
        }
        body()
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map { $0.replacing("pixelwright: ", with: "") }.joined(separator: "; ")
    }
}
