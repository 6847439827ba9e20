import Pixelwright
import ServiceCatalog

/// Why a control was refused.
struct ControlError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// What a control was sent.
struct ControlBody {
    private let object: JSONObject

    init(_ bytes: [UInt8]) throws(ControlError) {
        guard !bytes.isEmpty else {
            object = JSONObject()
            return
        }
        do {
            guard case .object(let object) = try JSONValue(parsing: bytes) else {
                throw ControlError("the body is a JSON object")
            }
            self.object = object
        } catch { throw ControlError("the body is no JSON: \(error)") }
    }

    func text(_ name: String) -> String? { object[name]?.string }

    func bool(_ name: String) -> Bool? { if case .bool(let value)? = object[name] { value } else { nil } }

    func integer(_ name: String) -> Int? { if case .integer(let number)? = object[name] { number } else { nil } }

    func number(_ name: String) -> Double? {
        switch object[name] {
        case .integer(let number): Double(number)
        case .number(let number): number
        default: nil
        }
    }

    /// An amount of credits or tokens.
    func amount(_ name: String) throws(ControlError) -> Amount? {
        guard object[name] != nil else { return nil }
        guard let number = number(name), 0...1e9 ~= number else {
            throw ControlError("\(name) is an amount from 0 to 1000000000")
        }
        return Amount(thousandths: Int((number * 1000).rounded()))
    }

    /// Milliseconds: a number of them, or text such as `500ms`, `90s`, `15m`, `25h`, `2d`.
    func duration(_ name: String) -> Int? {
        if let number = integer(name) { return number }
        return text(name).flatMap(SandboxDuration.milliseconds)
    }
}

extension Fault {
    /// Reads `{"target": "pixelengine/animate", "call": 1, "probability": 0.1, "times": 1, "fault": "cut-after", …}`.
    init(_ body: ControlBody) throws(ControlError) {
        let target = body.text("target") ?? "*"
        let parts = target.split(separator: "/", maxSplits: 1).map(String.init)
        let service = parts.first.flatMap(ServiceID.init(rawValue:))
        guard target == "*" || service != nil,
            parts.count < 2 || service.flatMap({ Service.named($0).endpoint(named: parts[1]) }) != nil
        else { throw ControlError("“\(target)” is no service, endpoint or *") }
        let probability = body.number("probability") ?? 1
        guard 0...1 ~= probability else { throw ControlError("probability goes from 0 to 1") }
        self.init(
            target: target, call: body.integer("call"), probability: probability, remaining: body.integer("times"),
            kind: try Kind(body))
    }
}

extension Fault.Kind {
    init(_ body: ControlBody) throws(ControlError) {
        switch body.text("fault") {
        case "latency": self = .latency(min(600_000, max(0, body.duration("by") ?? 1000)))
        case "status":
            guard let status = body.integer("status"), 400...599 ~= status else {
                throw ControlError("status is one from 400 to 599")
            }
            self = .status(status, retryAfter: body.integer("retry_after"))
        case "cut-before": self = .cutBefore
        case "cut-after": self = .cutAfter
        case "truncated": self = .truncated
        case "slow": self = .slow(max(1, body.integer("bytes_per_second") ?? 1000))
        case "malformed": self = .malformed
        case "job-fails": self = .jobFails(body.text("code") ?? "generation_failed")
        case "job-sticks": self = .jobSticks
        case "expired-url": self = .expiredURL
        default:
            throw ControlError(
                "fault is one of latency, status, cut-before, cut-after, truncated, slow, malformed, job-fails, "
                    + "job-sticks, expired-url")
        }
    }
}

extension Fault {
    /// As it was told, with how often it may still happen.
    var json: JSONValue {
        [
            "target": .string(target), "fault": .string(kind.name), "call": .integer(call),
            "probability": .number(probability), "times": .integer(remaining),
        ]
    }
}

extension Fault.Kind {
    fileprivate var name: String {
        switch self {
        case .latency: "latency"
        case .status: "status"
        case .cutBefore: "cut-before"
        case .cutAfter: "cut-after"
        case .truncated: "truncated"
        case .slow: "slow"
        case .malformed: "malformed"
        case .jobFails: "job-fails"
        case .jobSticks: "job-sticks"
        case .expiredURL: "expired-url"
        }
    }
}
