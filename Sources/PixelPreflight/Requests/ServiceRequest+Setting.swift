package import Pixelwright
import ServiceCatalog

extension ServiceRequest {
    /// Gives the field at a path with indices, such as `frames[2].index`, this value; nil takes it out. Objects and lists
    /// on the way are made where they are missing; an index may be one past the end of its list.
    ///
    /// - Throws: ``RequestError`` when something else is on the way, or an index is farther out.
    package mutating func set(_ path: String, to value: JSONValue?) throws(RequestError) {
        var root = JSONValue.object(body)
        switch endpoint.field(path)?.place {
        case .query: root = .object(query)
        case .path: root = .object(parameters)
        default: break
        }
        let steps = try PathStep.steps(of: path)
        try root.set(steps[...], to: value, path: path)
        guard case .object(let object) = root else { return }
        switch endpoint.field(path)?.place {
        case .query: query = object
        case .path: parameters = object
        default: body = object
        }
    }
}

/// A name or an index of a path.
private enum PathStep {
    case name(String)
    case index(Int)

    static func steps(of path: String) throws(RequestError) -> [PathStep] {
        var steps: [PathStep] = []
        for word in path.split(separator: ".", omittingEmptySubsequences: false) {
            let parts = word.split(separator: "[", omittingEmptySubsequences: false)
            guard let name = parts.first, !name.isEmpty else { throw RequestError("“\(path)” is no path of a field") }
            steps.append(.name(String(name)))
            for part in parts.dropFirst() {
                guard part.hasSuffix("]"), let index = Int(part.dropLast()), index >= 0 else {
                    throw RequestError(
                        "“\(path)” is no path of a field: an index is a number in brackets, as frames[0]")
                }
                steps.append(.index(index))
            }
        }
        return steps
    }
}

extension JSONValue {
    fileprivate mutating func set(_ steps: ArraySlice<PathStep>, to value: JSONValue?, path: String)
        throws(RequestError)
    {
        guard let step = steps.first else {
            self = value ?? .null
            return
        }
        let rest = steps.dropFirst()
        switch step {
        case .name(let name):
            var object = JSONObject()
            switch self {
            case .object(let there): object = there
            case .null: break
            default: throw RequestError("“\(path)” goes through \(kindName), which has no “\(name)”")
            }
            if rest.isEmpty && value == nil {
                object.remove(name)
            } else {
                var child = object[name] ?? .null
                try child.set(rest, to: value, path: path)
                object.set(name, child)
            }
            self = .object(object)
        case .index(let index):
            var items: [JSONValue] = []
            switch self {
            case .array(let there): items = there
            case .null: break
            default: throw RequestError("“\(path)” goes through \(kindName), which has no items")
            }
            guard index <= items.count else {
                throw RequestError("“\(path)”: the list has \(items.count) items, so the next is [\(items.count)]")
            }
            if rest.isEmpty && value == nil {
                if index < items.count { items.remove(at: index) }
            } else {
                var child = index < items.count ? items[index] : .null
                try child.set(rest, to: value, path: path)
                if index < items.count { items[index] = child } else { items.append(child) }
            }
            self = .array(items)
        }
    }
}
