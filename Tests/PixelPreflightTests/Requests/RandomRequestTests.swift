import PixelPreflight
import Pixelwright
import ServiceCatalog
import TestSupport
import Testing

/// Whatever JSON is sent, preflight answers.
@Suite struct RandomRequestTests {
    @Test("random JSON never traps", arguments: Service.all.flatMap(\.endpoints).map(\.target))
    func neverTraps(_ target: String) throws {
        let endpoint = try Target(parsing: target).endpoint
        var random = RandomSource(seed: target.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) })
        var preflight = Preflight(Target(endpoint))
        for round in 0..<40 {
            preflight.depth = round % 4 == 0 ? .deep : .headers
            preflight.plan = random.pick([nil] + Service.named(endpoint.service).plans.map(Optional.some))
            preflight.today = random.pick([nil, CivilDate(day: random.next(in: -1_000_000...1_000_000))])
            var request = ServiceRequest(
                endpoint, body: random.object(for: endpoint), query: random.object(for: endpoint),
                parameters: random.object(for: endpoint))
            for path in random.fields(of: endpoint) where random.chance(1, in: 4) {
                request.files[path.first] = random.bytes(random.next(in: 0...40))
            }
            let report = preflight.check(request)
            for finding in report.findings { #expect(!finding.message.isEmpty && !finding.rule.isEmpty) }
            if let amount = report.quote.amount { #expect(amount >= .zero, "\(report.quote)") }
            #expect(!report.quote.description.isEmpty)
            _ = request.envelope().text
        }
    }

    @Test func whatIsSetInARandomRequestIsThereOrRefused() throws {
        var random = RandomSource(seed: 21)
        let endpoint = try Target(parsing: "pixelengine/keyframes").endpoint
        let paths = [
            "prompt", "frames[0].index", "frames[3].image", "pixel_config.colors", "pixel_config.palette[1]", "",
            "a..b",
            "frames[", "frames[x]", "frames[-1]", "frames[9223372036854775807]", "frames[0][1]", "prompt.x[0].y",
        ]
        for _ in 0..<400 {
            var request = ServiceRequest(endpoint, body: random.object(for: endpoint))
            let (path, value) = (random.pick(paths), random.value(depth: 2))
            do throws(RequestError) {
                try request.set(path, to: value)
                try request.set(path, to: nil)
            } catch {
                #expect(error.description.contains("“\(path)”"))
            }
            _ = request.checked()
        }
    }
}

extension RandomSource {
    /// An object of whose members many are called as the endpoint's fields.
    mutating func object(for endpoint: Endpoint) -> JSONObject {
        var object = JSONObject()
        for path in fields(of: endpoint) where chance(2, in: 3) {
            object.set(path.root, nested(below: path))
        }
        if chance(1, in: 3) { object.set(text(), value(depth: 3)) }
        return object
    }

    /// Some of the paths of an endpoint's fields.
    mutating func fields(of endpoint: Endpoint) -> [String] {
        endpoint.fields.map(\.path).filter { _ in chance(3, in: 4) }
    }

    /// What may stand at the top of a path, so that something stands at its end.
    private mutating func nested(below path: String) -> JSONValue {
        let steps = path.split(separator: ".").dropFirst().map(String.init)
        guard !steps.isEmpty, chance(3, in: 4) else { return value(depth: 3) }
        var object = JSONObject()
        for step in steps { object.set(step.root, value(depth: 2)) }
        return path.contains("[]") ? .array((0..<next(in: 0...3)).map { _ in .object(object) }) : .object(object)
    }

    mutating func value(depth: Int) -> JSONValue {
        switch next(in: 0...(depth > 0 ? 9 : 6)) {
        case 0: .null
        case 1: .bool(chance(1, in: 2))
        case 2: .integer(pick([0, 1, -1, 2, 7, 64, 8193, .max, .min, next(in: -1000...1000)]))
        case 3:
            .number(
                pick([
                    0.5, -0.0, 1e308, -1e308, .leastNonzeroMagnitude, 1e18, 9.3e18, 4.0, .infinity, .nan,
                    Double(next(in: 0...9)) / 3,
                ]))
        case 4, 5: .string(text())
        case 6: .string(Base64.encode(bytes(next(in: 0...30))))
        case 7: .array((0..<next(in: 0...4)).map { _ in value(depth: depth - 1) })
        case 8: deep()
        default:
            .object(
                (0..<next(in: 0...3)).reduce(into: JSONObject()) { object, _ in
                    object.set(text(), value(depth: depth - 1))
                })
        }
    }

    /// Lists in lists, deeper than a document that is read may have them.
    private mutating func deep() -> JSONValue {
        (0..<next(in: 1...100)).reduce(.integer(1)) { inner, _ in .array([inner]) }
    }

    mutating func text() -> String {
        let texts = [
            "", " ", "prompt", "1e308", "-9223372036854775809", "99999999999999999999", "1:1", "true", "null",
            "#12345g",
            "https://", "data:image/png;base64,", "👩‍👩‍👧‍👦", "e\u{301}\u{301}\u{301}", "\u{0}", "\u{FEFF}", "\u{202E}abc",
            "٣", "½",
            "2026-02-30", "0000-01-01", "9999-12-31", "Custom", "NaN", "inf", "0x10", "frames[0].index",
            "pixel-engine-v1.1",
        ]
        return chance(1, in: 12) ? String(repeating: pick(texts), count: next(in: 1...400)) : pick(texts)
    }
}
