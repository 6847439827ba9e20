#if Services
import Foundation
import GRDB
import Pixelwright
import ServiceCatalog

extension LedgerEntry {
    /// Reads a row.
    ///
    /// - Throws: ``LedgerError`` for one that no version has written.
    init(_ row: Row) throws {
        guard let service = ServiceID(rawValue: row["service"]), let unit = Service.Unit(rawValue: row["unit"]),
            let state = JobState(rawValue: row["state"])
        else { throw LedgerError(.unusable, "an entry of the ledger cannot be understood") }
        self.service = service
        self.unit = unit
        self.state = state
        id = row["id"]
        endpoint = row["endpoint"]
        digest = row["digest"]
        request = row["request"]
        quote = (row["quote"] as Int?).map { Amount(thousandths: $0) }
        reserve = Amount(thousandths: row["reserve"])
        baseURL = row["base_url"]
        keyPrint = row["key_print"]
        created = Date(milliseconds: row["created"])
        sent = (row["sent"] as Int?).map { Date(milliseconds: $0) }
        plan = ResultPlan(JSONText.object(row["plan"]))
        plan.finish = row["finish"]
        charge = (row["charge"] as Int?).map { Amount(thousandths: $0) }
        changed = Date(milliseconds: row["changed"])
        remoteIDs = JSONText.texts(row["remote"])
        results = JSONText.texts(row["results"])
        linked = (row["linked"] as Int?).map { Date(milliseconds: $0) }
        expiry = (row["expiry"] as Int?).map { Date(milliseconds: $0) }
        files = JSONText.values(row["files"]).compactMap(ResultFile.init)
        failure = (row["failure"] as String?).map { JobFailure(JSONText.object($0)) }
        observation = row["observation"]
        if let pid = row["owner_pid"] as Int32?, let start = row["owner_start"] as String? {
            owner = ProcessIdentity(pid: pid, text: start)
        }
    }

    /// What a row says of it, by column.
    var columns: [String: (any DatabaseValueConvertible)?] {
        [
            "id": id, "service": service.rawValue, "endpoint": endpoint, "digest": digest, "request": request,
            "quote": quote?.thousandths, "reserve": reserve.thousandths, "charge": charge?.thousandths,
            "unit": unit.rawValue, "base_url": baseURL, "key_print": keyPrint, "state": state.rawValue,
            "created": created.milliseconds, "sent": sent?.milliseconds, "changed": changed.milliseconds,
            "finish": plan.finish, "plan": plan.json.compactText, "place": plan.place,
            "remote": JSONText.of(remoteIDs), "results": JSONText.of(results), "linked": linked?.milliseconds,
            "expiry": expiry?.milliseconds, "files": JSONValue.array(files.map(\.json)).compactText,
            "failure": failure?.json.compactText, "observation": observation, "owner_pid": owner?.pid,
            "owner_start": owner?.text,
        ]
    }
}

extension ResultPlan {
    /// Where its files lie, without their endings.
    var place: String { "\(folder)/\(name)" }

    fileprivate var json: JSONValue {
        [
            "folder": .string(folder), "name": .string(name), "width": .integer(width), "height": .integer(height),
            "frame_count": .integer(frameCount), "format": .string(format?.rawValue),
            "replaces": .bool(replaces), "begun": begun?.json ?? .null,
            "products": .array(products.map { .string($0) }),
        ]
    }

    fileprivate init(_ json: JSONObject) {
        self.init(folder: json["folder"]?.string ?? "", name: json["name"]?.string ?? "")
        width = json["width"]?.integerValue
        height = json["height"]?.integerValue
        frameCount = json["frame_count"]?.integerValue
        format = json["format"]?.string.flatMap(MediaFormat.init)
        replaces = json["replaces"]?.boolValue ?? false
        begun = json["begun"].flatMap(BegunResult.init)
        products = json["products"]?.items?.compactMap(\.string) ?? []
    }
}

extension BegunResult {
    fileprivate var json: JSONValue {
        ["path": .string(path), "sha256s": .array(sha256s.map { .string($0) })]
    }

    fileprivate init?(_ json: JSONValue) {
        guard let path = json.member(at: "path")?.string else { return nil }
        self.init(path: path, sha256s: json.member(at: "sha256s")?.items?.compactMap(\.string) ?? [])
    }
}

extension ResultFile {
    fileprivate var json: JSONValue {
        ["path": .string(path), "bytes": .integer(byteCount), "sha256": .string(sha256)]
    }

    fileprivate init?(_ json: JSONValue) {
        guard let path = json.member(at: "path")?.string, let byteCount = json.member(at: "bytes")?.integerValue,
            let sha256 = json.member(at: "sha256")?.string
        else { return nil }
        self.init(path: path, byteCount: byteCount, sha256: sha256)
    }
}

extension JobFailure {
    fileprivate var json: JSONValue { ["code": .string(code), "message": .string(message)] }

    fileprivate init(_ json: JSONObject) {
        self.init(code: json["code"]?.string ?? "", message: json["message"]?.string ?? "")
    }
}

/// Lists and objects as columns hold them.
enum JSONText {
    static func of(_ texts: [String]) -> String { JSONValue.array(texts.map { .string($0) }).compactText }

    static func values(_ text: String) -> [JSONValue] {
        if case .array(let items)? = try? JSONValue(parsing: Array(text.utf8)) { items } else { [] }
    }

    static func texts(_ text: String) -> [String] { values(text).compactMap(\.string) }

    static func object(_ text: String) -> JSONObject {
        if case .object(let object)? = try? JSONValue(parsing: Array(text.utf8)) { object } else { JSONObject() }
    }
}

extension Date {
    /// A moment as the ledger writes it.
    init(milliseconds: Int) { self.init(timeIntervalSince1970: Double(milliseconds) / 1000) }

    /// Milliseconds since 1970.
    var milliseconds: Int { Int((timeIntervalSince1970 * 1000).rounded()) }
}
#endif
