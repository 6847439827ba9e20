import Pixelwright
import PixelwrightServices

/// Findings for people: a line for each, and none for what is accepted without a word.
struct TextFindings: FindingWriter {
    /// Whether the target is named, as there are several.
    let namesTargets: Bool
    private let terminal = Terminal.output

    func add(_ checked: Checked) -> String {
        guard case .reports(let reports) = checked.outcome else { return "" }
        var text = ""
        for report in reports {
            for finding in report.findings {
                let words = "\(finding.sentences(in: checked))".onOneLine
                text += "\(checked.place.description.onOneLine): \(verdict(finding, report.target)): \(words)\n"
            }
        }
        return text
    }

    private func verdict(_ finding: Finding, _ target: Target) -> String {
        switch finding.severity {
        case .error: "\(terminal.red(namesTargets ? "refused by \(target)" : "refused")), \(finding.code)"
        case .warning: terminal.bold(namesTargets ? "warning for \(target)" : "warning")
        }
    }
}
