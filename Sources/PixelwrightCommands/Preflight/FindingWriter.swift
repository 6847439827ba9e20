import Pixelwright
import PixelwrightServices

/// Writes what was found, as text of one format, piece by piece.
protocol FindingWriter {
    /// What stands before everything.
    mutating func begin() -> String
    /// The text for one picture or request. A failure is told on standard error as well, so it may be empty.
    mutating func add(_ checked: Checked) -> String
    /// What stands after everything.
    mutating func end() -> String
}

extension FindingWriter {
    func begin() -> String { "" }
    func end() -> String { "" }
}

extension ReportFormat {
    /// What writes this format.
    ///
    /// - Parameter namesTargets: Whether people must be told which of several targets refuses something.
    func writer(namesTargets: Bool) -> any FindingWriter {
        switch self {
        case .text: TextFindings(namesTargets: namesTargets)
        case .json: JSONFindings(isArray: true)
        case .ndjson: JSONFindings(isArray: false)
        case .junit: JUnitFindings()
        case .sarif: SARIFFindings()
        }
    }
}

extension Finding {
    /// What is wrong and what to do, in sentences: `The image is 300×200 px; it takes at most 256 px a side. Resize it…`
    var sentences: String {
        guard let fix, let first = fix.first else { return message }
        return "\(message). \(first.uppercased())\(fix.dropFirst())"
    }

    /// The same for a request, of which it says where: pictures on their own have but one place.
    func sentences(in checked: Checked) -> String {
        checked.isRequest && !field.isEmpty ? "\(field): \(sentences)" : sentences
    }
}
