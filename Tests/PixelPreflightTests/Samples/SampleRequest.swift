import PixelPreflight
import Pixelwright
import ServiceCatalog

/// A request that fits all rules of its endpoint, with as little in it as they allow.
struct SampleRequest {
    private(set) var request: ServiceRequest
    /// The fields that are not to be filled in, whatever requires them.
    private var leftOut: Set<String> = []

    /// - Parameter condition: What is to hold, besides the rules.
    init(_ endpoint: Endpoint, when condition: Condition? = nil) {
        request = ServiceRequest(endpoint)
        if let condition { establish(condition) }
        complete()
    }

    private var endpoint: Endpoint { request.endpoint }

    private mutating func establish(_ condition: Condition) {
        switch condition {
        case .value(let path, let values):
            guard let field = endpoint.field(path), let value = values.first else { return }
            put(path, field.type.value(value))
        case .present(let path):
            guard let field = endpoint.field(path) else { return }
            fill(field, at: path.first)
        case .missing(let path): leaveOut(path)
        case .all(let conditions): for condition in conditions { establish(condition) }
        }
    }
}

// Changing it
extension SampleRequest {
    /// Gives a field this value, and takes out what it excludes. Call ``complete()`` when all is given.
    mutating func put(_ path: String, _ value: JSONValue) {
        takeOutRivals(of: path)
        set(path.first, value)
    }

    /// Gives a field this file, and takes out what it excludes.
    mutating func put(_ path: String, file: [UInt8]) {
        takeOutRivals(of: path)
        request.files[path.first] = file
    }

    /// Gives the field a value that fits its rules.
    mutating func put(_ path: String) {
        guard let field = endpoint.field(path) else { return }
        takeOutRivals(of: path)
        fill(field, at: path.first)
    }

    /// Takes a field out and keeps it out.
    mutating func leaveOut(_ path: String) {
        leftOut.insert(path)
        takeOut(path)
    }

    /// Sets the value at a path with indices.
    mutating func set(_ path: String, _ value: JSONValue?) {
        // Fields on the way are objects and lists that this type made itself.
        try? request.set(path, to: value)
    }

    /// Sets the file at a path with indices.
    mutating func set(_ path: String, file: [UInt8]?) { request.files[path] = file }

    /// Takes out what excludes a field, or excludes what it brings along.
    private mutating func takeOutRivals(of path: String) {
        let companions = endpoint.rules.filter { $0.constraint == .required && $0.condition == .present(path) }.map(
            \.field)
        for field in [path] + companions {
            let list = field.hasSuffix("[]") ? String(field.dropLast(2)) : field
            for paths in endpoint.rules.compactMap(\.constraint.exclusiveFields) where paths.contains(list) {
                for rival in paths where rival != list && request.has(rival) { takeOut(rival) }
            }
        }
    }

    private mutating func takeOut(_ path: String) {
        set(path.first, nil)
        request.files[path.first] = nil
    }

    /// Where a field must not be empty unless another is there, puts the other there.
    mutating func accompany(_ path: String) {
        for case .atLeastOne(let paths) in endpoint.rules.map(\.constraint) where paths.contains(path) {
            if let other = paths.first(where: { $0 != path }) { put(other) }
        }
    }
}

// Filling it in
extension SampleRequest {
    /// Fills in what is required and missing, but for what is to be left out.
    mutating func complete() {
        while let gap = firstGap() { fill(gap.field, at: gap.path) }
    }

    private func firstGap() -> (field: Field, path: String)? {
        for rule in endpoint.rules where request.satisfies(rule.condition) {
            switch rule.constraint {
            case .required:
                if let gap = gap(in: rule.field) { return gap }
            case .exactlyOne(let paths), .atLeastOne(let paths):
                guard !paths.contains(where: request.has) else { continue }
                for path in paths { if let gap = gap(in: path) { return gap } }
            default: continue
            }
        }
        return nil
    }

    /// Where a field is missing from an object that is there.
    private func gap(in path: String) -> (field: Field, path: String)? {
        guard !leftOut.contains(path), let field = endpoint.field(path) else { return nil }
        let place = request.values(of: field).first { $0.value == nil && request.files[$0.path] == nil }
        return place.map { (field, $0.path) }
    }

    private mutating func fill(_ field: Field, at path: String) {
        switch field.type {
        case .image, .imageFile: request.files[path] = fittingPicture(field)
        case .file: request.files[path] = Array("a file".utf8)
        default: set(path, fittingValue(field))
        }
    }

    /// The constraints that hold for a field as things stand.
    func constraints(on path: String) -> [Constraint] {
        endpoint.rules.filter { $0.field == path && request.satisfies($0.condition) }.map(\.constraint)
    }

    /// A picture that a field takes as things stand.
    func fittingPicture(_ field: Field) -> [UInt8] {
        SamplePicture.flat(fittingSide(field), fittingSide(field), constraints(on: field.path).format)
    }

    /// The least side that a picture in a field may have, or 16.
    func fittingSide(_ field: Field) -> Int {
        for case .side(let range) in constraints(on: field.path) {
            return max(range.lowerBound, min(16, range.upperBound))
        }
        return 16
    }

    /// A value that a field takes as things stand.
    func fittingValue(_ field: Field) -> JSONValue {
        let constraints = constraints(on: field.path)
        switch field.type {
        case .boolean: return .bool(true)
        case .object: return .object(JSONObject())
        case .integer:
            if case .values(let values)? = constraints.first(where: \.isListOfValues) {
                return field.type.value(values[0])
            }
            let least = constraints.range?.lowerBound ?? (constraints.hasUpperNeighbour ? 1 : 4)
            return .integer(constraints.contains(.even) && !least.isMultiple(of: 2) ? least + 1 : least)
        case .number:
            for case .interval(let range) in constraints { return .number(range.lowerBound) }
            return .integer(constraints.hasUpperNeighbour ? 1 : 4)
        case .strings, .integers, .objects:
            var count = 1
            for case .count(let range) in constraints { count = max(1, range.lowerBound) }
            return .array(Array(repeating: fittingItem(field), count: count))
        default: return .string(fittingText(constraints, field.type))
        }
    }

    private func fittingItem(_ list: Field) -> JSONValue {
        if let item = endpoint.field(list.path + "[]") { return fittingValue(item) }
        return switch list.type {
        case .integers: .integer(3)
        case .objects: .object(JSONObject())
        default: .string("an item")
        }
    }

    private func fittingText(_ constraints: [Constraint], _ type: FieldType) -> String {
        var text = "a small knight"
        if type == .imageURL { text = "https://example.com/knight.png" }
        for constraint in constraints {
            switch constraint {
            case .values(let values): return values[0]
            case .color: return "#336699"
            case .uuid: return "f47ac10b-58cc-4372-a567-0e02b2c3d479"
            case .date: return "2026-03-01"
            case .httpsURL: return "https://example.com/knight.png"
            case .length(let range):
                text = text.count < range.lowerBound ? String(repeating: "a", count: range.lowerBound) : text
            default: continue
            }
        }
        return text
    }
}
