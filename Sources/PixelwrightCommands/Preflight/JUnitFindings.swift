import Pixelwright
import PixelwrightServices

/// Findings as build servers read test results: a suite for each target, a case for each picture or request.
///
/// A suite begins with the number of its failures, so its cases are held until the end, as text.
struct JUnitFindings: FindingWriter {
    private var suites: [Suite] = []
    private var places: [String: Int] = [:]
    /// What could not be read, though no target is to blame.
    private static let unread = "pixelwright preflight"

    /// The cases of one target.
    private struct Suite {
        let name: String
        var testCount = 0
        var failureCount = 0
        var errorCount = 0
        var cases: [UInt8] = []
    }

    mutating func add(_ checked: Checked) -> String {
        switch checked.outcome {
        case .reports(let reports):
            for report in reports {
                let isAccepted = report.isAccepted
                update(report.target.description) { suite in
                    suite.testCount += 1
                    suite.failureCount += isAccepted ? 0 : 1
                    suite.cases += Array(Self.testCase(checked, report, in: suite.name).utf8)
                }
            }
        case .accepted: break
        case .failure(let failure):
            update(Self.unread) { suite in
                suite.testCount += 1
                suite.errorCount += 1
                let name = "name=\"\(checked.place.description.asAttribute)\" classname=\"\(suite.name)\""
                let error = "<error message=\"\(failure.message.asAttribute)\"/>"
                suite.cases += Array("    <testcase \(name)>\n      \(error)\n    </testcase>\n".utf8)
            }
        }
        return ""
    }

    private mutating func update(_ name: String, _ change: (inout Suite) -> Void) {
        if let index = places[name] { return change(&suites[index]) }
        places[name] = suites.count
        suites.append(Suite(name: name))
        change(&suites[suites.count - 1])
    }

    func end() -> String {
        let tests = suites.reduce(0) { $0 + $1.testCount }
        let failures = suites.reduce(0) { $0 + $1.failureCount }
        let errors = suites.reduce(0) { $0 + $1.errorCount }
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="pixelwright preflight" tests="\(tests)" failures="\(failures)" errors="\(errors)">

            """
        for suite in suites {
            text += "  <testsuite name=\"\(suite.name.asAttribute)\" tests=\"\(suite.testCount)\" "
            text += "failures=\"\(suite.failureCount)\" errors=\"\(suite.errorCount)\">\n"
            text += String(decoding: suite.cases, as: UTF8.self)
            text += "  </testsuite>\n"
        }
        return text + "</testsuites>\n"
    }

    private static func testCase(_ checked: Checked, _ report: PreflightReport, in suite: String) -> String {
        let name = "name=\"\(checked.place.description.asAttribute)\" classname=\"\(suite.asAttribute)\""
        guard !report.findings.isEmpty else { return "    <testcase \(name)/>\n" }
        var text = "    <testcase \(name)>\n"
        let errors = report.findings.filter { $0.severity == .error }
        if let first = errors.first {
            let lines = errors.map { "\($0.code): \($0.sentences(in: checked)) [\($0.rule)]".asXMLText }
            text += "      <failure type=\"\(first.code.asAttribute)\" "
            text += "message=\"\(first.sentences(in: checked).asAttribute)\">"
            text += lines.joined(separator: "\n") + "</failure>\n"
        }
        let warnings = report.findings.filter { $0.severity == .warning }
        if !warnings.isEmpty {
            let lines = warnings.map { "warning: \($0.sentences(in: checked)) [\($0.rule)]".asXMLText }
            text += "      <system-out>\(lines.joined(separator: "\n"))</system-out>\n"
        }
        return text + "    </testcase>\n"
    }
}

extension String {
    /// This text on one line of XML 1.0, which has no control characters but white space, and no U+FFFE and U+FFFF.
    fileprivate var asXMLText: String {
        let text = onOneLine.asMarkup
        guard text.unicodeScalars.contains(where: \.isForbiddenInXML) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isForbiddenInXML ? "\u{FFFD}" : $0 }))
    }

    /// The same between quotation marks.
    fileprivate var asAttribute: String { asXMLText }
}

extension Unicode.Scalar {
    /// Whether it is U+FFFE or U+FFFF.
    fileprivate var isForbiddenInXML: Bool { value == 0xFFFE || value == 0xFFFF }
}
