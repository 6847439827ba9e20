import Pixelwright
import ServiceCatalog

/// Holds a whole request against all rules of its endpoint.
struct RequestCheck {
    let request: ServiceRequest
    let preflight: Preflight
    private(set) var findings: [Finding] = []
    /// The pictures of the request by where they stand.
    private(set) var pictures: [(path: String, field: String, picture: Picture)] = []
    /// How many bytes the pictures' files have, those that could not be read included.
    private(set) var pictureByteCount = 0
    /// Where a value is of the wrong type, or a picture cannot be read: of those nothing more is said.
    private var unusable: Set<String> = []
    private var unknownNameCount = 0

    init(_ request: ServiceRequest, _ preflight: Preflight) {
        self.request = request
        self.preflight = preflight
    }

    mutating func run() {
        for field in request.endpoint.imageFields where field.type.carriesImage { readPictures(of: field) }
        for rule in request.endpoint.rules where request.satisfies(rule.condition) { apply(rule) }
        findings += ModelCheck(request: request).findings
        checkNames()
    }

    private mutating func add(_ violation: Violation?, _ rule: Rule, at path: String) {
        guard let violation else { return }
        findings.append(violation.finding(rule, at: path))
    }

    private mutating func apply(_ rule: Rule) {
        if rule.constraint.isAboutPictures {
            for (path, field, picture) in pictures where field == rule.field {
                let target = Target(request.endpoint, variant: request.variant)
                add(PictureCheck(picture: picture, target: target).violation(of: rule.constraint), rule, at: path)
            }
        } else if let field = request.endpoint.field(rule.field) {
            applyToValues(rule, of: field)
        } else {
            for (path, violation) in WholeCheck(self).violations(of: rule.constraint) { add(violation, rule, at: path) }
        }
    }

    private mutating func applyToValues(_ rule: Rule, of field: Field) {
        let values = request.values(of: field)
        switch rule.constraint {
        case .required:
            for place in values where place.value == nil && request.files[place.path] == nil {
                add(
                    Violation(message: "it is missing", limit: "required", fix: "add \(place.path)"), rule,
                    at: place.path)
            }
        case .unique:
            add(duplicate(among: values), rule, at: field.path)
        case .exactlyOne, .atMostOne, .atLeastOne, .plan, .planFrames, .planSide, .notBefore, .totalByteCount,
            .sameSize, .bodyByteCount:
            for (path, violation) in WholeCheck(self).violations(of: rule.constraint, at: field) {
                add(violation, rule, at: path)
            }
        default:
            for place in values where !unusable.contains(place.path) {
                guard let value = place.value else { continue }
                let violation = ValueCheck(field: field, value: value, request: request).violation(of: rule.constraint)
                if violation != nil, case .type = rule.constraint { unusable.insert(place.path) }
                add(violation, rule, at: place.path)
            }
        }
    }

    private func duplicate(among values: [FieldValue]) -> Violation? {
        var seen: [JSONValue: String] = [:]
        for place in values {
            guard let value = place.value else { continue }
            // 4 and 4.0 are one number.
            let key = value.integer.map { JSONValue.integer($0) } ?? value
            if let other = seen.updateValue(place.path, forKey: key) {
                return Violation(
                    message: "it is \(value.brief), as \(other) is already", actual: value.brief,
                    limit: "each value once", field: place.path)
            }
        }
        return nil
    }
}

// Pictures
extension RequestCheck {
    private mutating func readPictures(of field: Field) {
        let rules = request.endpoint.rules.filter { $0.field == field.path && request.satisfies($0.condition) }
        for place in request.values(of: field) {
            let bytes: [UInt8]
            if let file = request.files[place.path] {
                bytes = file
            } else if case .string(let text)? = place.value, field.type == .image {
                do throws(DataURLError) { bytes = try ImagePayload(text, ignoringWhitespace: true).bytes } catch {
                    unusable.insert(place.path)
                    findings.append(base64Finding(error, at: place.path))
                    continue
                }
            } else {
                continue
            }
            pictureByteCount += bytes.count
            do throws(DecodeError) {
                let picture = try Picture(bytes, isDeep: preflight.depth == .deep)
                pictures.append((place.path, field.path, picture))
                if let error = picture.unexamined {
                    findings.append(Finding(error, at: place.path, of: request.endpoint, rules: rules))
                }
            } catch {
                unusable.insert(place.path)
                findings.append(Finding(error, at: place.path, of: request.endpoint, rules: rules))
            }
        }
    }

    private func base64Finding(_ error: DataURLError, at path: String) -> Finding {
        let usual = request.endpoint.rules.first { $0.severity == .error }
        return Finding(
            rule: OwnRule.base64.rawValue, severity: .error, code: usual?.code ?? "invalid",
            status: usual?.status ?? 400, field: path, message: "it is no Base64 of a picture: \(error)", actual: nil,
            limit: "Base64, or data:image/png;base64,…",
            fix: "let pixelwright prepare FILE --for \(request.endpoint.target) --as base64 write it", source: nil,
            repair: nil)
    }
}

// Names
extension RequestCheck {
    /// Warns of members that the document does not know: they are likely misspelt.
    private mutating func checkNames() {
        guard !request.endpoint.takesFurtherFields else { return }
        let known = request.endpoint.fields
        check(request.query, known.filter { $0.place == .query }.map(\.path), at: "")
        check(request.body, known.filter { $0.place == .body || $0.place == .part }.map(\.path), at: "")
    }

    private mutating func check(_ object: JSONObject, _ known: [String], at path: String) {
        let names = Set(known.map { String($0.prefix { $0 != "." && $0 != "[" }) })
        for member in object.members {
            guard names.contains(member.key) else {
                addUnknown(path + member.key, nearest: member.key.nearest(of: names.sorted()))
                continue
            }
            let below = known.compactMap { $0.remainder(below: member.key) }
            if below.isEmpty { continue }
            if case .object(let object) = member.value { check(object, below, at: path + member.key + ".") }
            if case .array(let items) = member.value {
                for (index, item) in items.enumerated() {
                    guard case .object(let object) = item else { continue }
                    check(object, below, at: "\(path)\(member.key)[\(index)].")
                }
            }
        }
    }

    /// More unknown names than this are a mistake of another kind, and are passed over.
    private static let mostUnknownNames = 100

    private mutating func addUnknown(_ path: String, nearest: @autoclosure () -> String?) {
        unknownNameCount += 1
        guard unknownNameCount <= Self.mostUnknownNames else { return }
        findings.append(
            Finding(
                rule: OwnRule.unknownField.rawValue, severity: .warning, code: "", status: 200, field: path,
                message: "the document knows no such field", actual: path, limit: nil,
                fix: nearest().map { "perhaps \($0) is meant" } ?? "leave it out", source: nil, repair: nil))
    }
}

extension String {
    /// What follows a name in a path: `index` of `frames[].index` below `frames`; nil when it is not below it.
    fileprivate func remainder(below name: String) -> String? {
        for prefix in [name + ".", name + "[]."] where hasPrefix(prefix) { return String(dropFirst(prefix.count)) }
        return nil
    }
}
