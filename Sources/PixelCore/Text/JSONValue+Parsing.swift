extension JSONValue {
    /// How deep arrays and objects may lie in one another.
    package static let maximumDepth = 64

    /// Reads a document (RFC 8259), strictly: nothing may follow it, and no object may have two members of one name.
    ///
    /// A byte order mark before it is passed over.
    ///
    /// - Throws: ``JSONError``, which says where what is wrong.
    /// - Complexity: O(bytes)
    public init(parsing bytes: [UInt8]) throws(JSONError) {
        var scanner = JSONScanner(bytes)
        self = try scanner.value(depth: 0)
        try scanner.expectEnd()
    }
}

extension JSONScanner {
    fileprivate mutating func value(depth: Int) throws(JSONError) -> JSONValue {
        switch peek().map({ Unicode.Scalar($0) }) {
        case "{": return .object(try object(depth: depth + 1))
        case "[": return .array(try array(depth: depth + 1))
        case "\"": return .string(try string())
        case "-", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9": return try number()
        case "t" where skip(word: "true"): return .bool(true)
        case "f" where skip(word: "false"): return .bool(false)
        case "n" where skip(word: "null"): return .null
        default: throw error("a value is expected here, not \(found)")
        }
    }

    private mutating func array(depth: Int) throws(JSONError) -> [JSONValue] {
        try checkDepth(depth)
        try expect("[")
        var values: [JSONValue] = []
        if skip("]") { return values }
        repeat { values.append(try value(depth: depth)) } while skip(",")
        try expect("]")
        return values
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSONObject {
        try checkDepth(depth)
        try expect("{")
        var object = JSONObject()
        var names: Set<String> = []
        if skip("}") { return object }
        repeat {
            let name = try string()
            guard names.insert(name).inserted else { throw error("“\(name)” stands here for the second time") }
            try expect(":")
            object.append(name, try value(depth: depth))
        } while skip(",")
        try expect("}")
        return object
    }

    private func checkDepth(_ depth: Int) throws(JSONError) {
        guard depth <= JSONValue.maximumDepth else {
            throw error("arrays and objects lie in one another more than \(JSONValue.maximumDepth) deep")
        }
    }
}
