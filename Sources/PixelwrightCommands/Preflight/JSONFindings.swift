import Pixelwright
import PixelwrightServices

/// Findings for programs: an object for each picture or request and target, on a line of its own.
struct JSONFindings: FindingWriter {
    /// Whether the objects stand in an array, rather than each by itself.
    let isArray: Bool
    private var isFirst = true

    init(isArray: Bool) { self.isArray = isArray }

    func begin() -> String { isArray ? "[" : "" }

    mutating func add(_ checked: Checked) -> String {
        guard case .reports(let reports) = checked.outcome else { return "" }
        var text = ""
        for report in reports {
            let object = report.json(checked).compactText
            text += isArray ? "\(isFirst ? "" : ",")\n  \(object)" : "\(object)\n"
            isFirst = false
        }
        return text
    }

    func end() -> String {
        guard isArray else { return "" }
        return isFirst ? "]\n" : "\n]\n"
    }
}

extension PreflightReport {
    /// The report for `--json`.
    fileprivate func json(_ checked: Checked) -> JSONValue {
        .object([
            "path": .string(checked.place.path),
            "line": .integer(checked.place.line),
            "target": .string(target.description),
            "ok": .bool(isAccepted),
            "findings": .array(findings.map(\.json)),
            "cost": quote.costJSON,
            "format": .string(checked.info?.format.rawValue),
            "width": .integer(checked.info?.size.width),
            "height": .integer(checked.info?.size.height),
        ])
    }
}

extension Finding {
    /// The finding for `--json`.
    fileprivate var json: JSONValue {
        .object([
            "rule": .string(rule),
            "severity": .string(severity.rawValue),
            // What is only unwise is answered by no error.
            "code": severity == .error ? .string(code) : .null,
            "status": severity == .error ? .integer(status) : .null,
            "field": .string(field),
            "message": .string(message),
            "actual": .string(actual),
            "limit": .string(limit),
            "fix": .string(fix),
            "source": source.map { .object(["section": .string($0.section), "quote": .string($0.quote)]) } ?? .null,
        ])
    }
}

extension Quote {
    /// What a call costs, for `--json`; null where it cannot be told.
    var costJSON: JSONValue {
        guard let amount else { return .null }
        return .object([
            "amount": amount.json, "unit": .string(unit.rawValue), "approximate": .bool(isApproximate),
        ])
    }
}

extension Amount {
    /// The amount as a number.
    var json: JSONValue { .number(Double(thousandths) / 1000) }
}
