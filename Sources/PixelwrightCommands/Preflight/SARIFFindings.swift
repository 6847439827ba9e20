import Pixelwright
import PixelwrightServices

/// Findings as code hosts read them: SARIF 2.1.0, an OASIS standard.
///
/// Results come first and the rules that they break after them, so that nothing is held but those rules.
struct SARIFFindings: FindingWriter {
    private var rules: [JSONValue] = []
    private var indices: [String: Int] = [:]
    private var notifications: [JSONValue] = []
    private var isFirst = true

    func begin() -> String {
        """
        {
          "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
          "version": "2.1.0",
          "runs": [
            {
              "columnKind": "utf16CodeUnits",
              "results": [
        """
    }

    mutating func add(_ checked: Checked) -> String {
        switch checked.outcome {
        case .reports(let reports):
            var text = ""
            for report in reports {
                for finding in report.findings {
                    let result = result(finding, checked, report.target).compactText
                    text += "\(isFirst ? "" : ",")\n        \(result)"
                    isFirst = false
                }
            }
            return text
        case .accepted: return ""
        case .failure(let failure):
            notifications.append(
                .object([
                    "level": .string("error"), "message": .object(["text": .string(failure.message)]),
                    "locations": .array([checked.place.location(field: "")]),
                ]))
            return ""
        }
    }

    func end() -> String {
        let driver: JSONObject = [
            "name": .string("pixelwright"), "version": .string(Version.current),
            "semanticVersion": .string(Version.current), "rules": .array(rules),
        ]
        let invocation: JSONObject = [
            "executionSuccessful": .bool(notifications.isEmpty),
            "toolExecutionNotifications": .array(notifications),
        ]
        return """
            \(isFirst ? "" : "\n      ")],
                  "invocations": [\(JSONValue.object(invocation).compactText)],
                  "tool": {"driver": \(JSONValue.object(driver).compactText)}
                }
              ]
            }

            """
    }

    private mutating func result(_ finding: Finding, _ checked: Checked, _ target: Target) -> JSONValue {
        let index = indices[finding.rule] ?? rules.count
        if index == rules.count {
            indices[finding.rule] = index
            rules.append(Self.rule(finding))
        }
        return .object([
            "ruleId": .string(finding.rule),
            "ruleIndex": .integer(index),
            "level": .string(finding.severity.rawValue),
            "message": .object(["text": .string("\(target): \(finding.sentences(in: checked))")]),
            "locations": .array([checked.place.location(field: finding.field)]),
            "properties": .object([
                "target": .string(target.description), "code": .string(finding.code),
                "status": .integer(finding.status), "actual": .string(finding.actual),
                "limit": .string(finding.limit), "fix": .string(finding.fix),
            ]),
        ])
    }

    /// What is known of a rule: the words of the document, where it is not our own.
    private static func rule(_ finding: Finding) -> JSONValue {
        let own = OwnRule(rawValue: finding.rule)?.meaning ?? finding.message
        let quote = finding.source?.quote ?? own
        let help = finding.source.map { source in
            "\(Service.named(source.document).name) documents under “\(source.section)”: \(source.quote)"
        }
        return .object([
            "id": .string(finding.rule),
            "shortDescription": .object(["text": .string(quote)]),
            "help": .object(["text": .string(help ?? own)]),
            "defaultConfiguration": .object(["level": .string(finding.severity.rawValue)]),
        ])
    }
}

extension OwnRule {
    /// What it asks for.
    fileprivate var meaning: String {
        switch self {
        case .sound: "A picture is whole: headers, pixels and all frames."
        case .examinable: "A picture can be looked into without endangering the machine."
        case .base64: "A picture in a request is written in Base64."
        case .unknownField: "A request has no fields that the document does not know; they are likely misspelt."
        case .modelLimits: "A model is asked for what its description says that it makes."
        }
    }
}

extension SourcePlace {
    /// Where something was found. Code hosts want a line of every file, so of a picture it is the first.
    fileprivate func location(field: String) -> JSONValue {
        var location: JSONObject = [
            "physicalLocation": .object([
                "artifactLocation": .object(["uri": .string(path.asURIReference)]),
                "region": .object(["startLine": .integer(line ?? 1)]),
            ])
        ]
        if !field.isEmpty {
            location.append("logicalLocations", .array([.object(["fullyQualifiedName": .string(field)])]))
        }
        return .object(location)
    }
}

extension String {
    /// A path as a reference by RFC 3986: from the root with its scheme, else relative.
    fileprivate var asURIReference: String {
        let kept = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
        let path = utf8.reduce(into: "") { text, byte in
            if kept.contains(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += "%" + String(byte, radix: 16, uppercase: true).zeroPadded(to: 2)
            }
        }
        return hasPrefix("/") ? "file://\(path)" : hasPrefix("./") ? String(path.dropFirst(2)) : path
    }
}
