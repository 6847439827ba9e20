#if Services
import ArgumentParser
import Foundation
import Pixelwright
import PixelwrightServices
import ServiceCatalog
import ServiceJobs

/// Which job is meant.
struct JobArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("The job's id, or a beginning of it that no other job's has.", valueName: "job"))
    var id: String
}

extension Date {
    /// `2026-11-29 14:05`, in UTC.
    var minuteText: String {
        formatted(Date.ISO8601FormatStyle().year().month().day().time(includingFractionalSeconds: false))
            .replacing("T", with: " ").prefix(16).description
    }
}

extension LedgerEntry {
    /// What it did cost or, with a question mark, what it was to.
    var costText: String {
        if (charge ?? quote) == .zero { return "free" }
        if let charge { return charge.counted(in: unit) }
        return quote.map { "\($0.counted(in: unit))?" } ?? "?"
    }

    /// The path of what was made and, of several, how many there are besides; nil for nothing.
    var productsText: String? {
        products.first.map { products.count > 1 ? "\($0) and \(products.count - 1) more" : $0 }
    }

    /// For `--json`.
    var json: JSONValue { .object(object) }

    /// The same with the paths of what came of it.
    func json(_ products: [String]) -> JSONValue {
        var object = object
        object.append("outputs", .array(products.map { .string($0) }))
        return .object(object)
    }

    /// The same with what became of it.
    func json(_ history: [LedgerChange]) -> JSONValue {
        var object = object
        object.append("request", (try? JSONValue(parsing: Array(request.utf8))) ?? .string(request))
        object.append(
            "history",
            .array(
                history.map { change in
                    [
                        "time": .string(change.moment.formatted(.iso8601)), "state": .string(change.state.rawValue),
                        "note": .string(change.note),
                    ]
                }))
        return .object(object)
    }

    private var object: JSONObject {
        [
            "job": .string(id), "service": .string(service.rawValue), "target": .string(target),
            "base_url": .string(baseURL), "state": .string(state.rawValue),
            "created": .string(created.formatted(.iso8601)),
            "changed": .string(changed.formatted(.iso8601)), "quote": quote?.json ?? .null,
            "charge": charge?.json ?? .null, "unit": .string(unit.rawValue),
            "remote_id": remoteID.map { .string($0) } ?? .null, "digest": .string(digest),
            "expires": expiry.map { .string($0.formatted(.iso8601)) } ?? .null,
            "files": .array(files.map(\.json)),
            "error": failure.map { ["code": .string($0.code), "message": .string($0.message)] } ?? .null,
        ]
    }

    /// All that is known of it, for people.
    func lines(_ history: [LedgerChange]) -> [String] {
        var lines = [
            "job      \(id)", "target   \(target)", "state    \(state.rawValue)", "cost     \(costText)",
            "written  \(created.minuteText) UTC",
        ]
        if let sent { lines.append("sent     \(sent.minuteText) UTC") }
        if let baseURL { lines.append("at       \(baseURL.onOneLine)") }
        if let remoteID { lines.append("there    \(remoteID.onOneLine)") }
        if let expiry { lines.append("kept     until \(expiry.minuteText) UTC") }
        lines += files.map { "file     \($0.path), \(byteCountText($0.byteCount)), SHA-256 \($0.sha256)" }
        lines += plan.products.filter { path in !files.contains { $0.path == path } }.map { "made     \($0)" }
        if let failure { lines.append("error    \(failure.code): \(failure.message.onOneLine)") }
        lines += ["", "REQUEST"] + request.split(separator: "\n").map(String.init) + ["", "HISTORY"]
        var table = TextTable(columns: [("TIME (UTC)", false), ("STATE", false), ("NOTE", false)])
        for change in history {
            table.append([change.moment.minuteText, change.state.rawValue, change.note.onOneLine])
        }
        return lines + table.lines(for: .output)
    }
}
#endif
