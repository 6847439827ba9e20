import PixelCore

/// A value of a JSON document that knows where it stands, so that a mistake can be named.
struct JSONNode {
    let value: JSONValue
    /// Such as `frames["walk_0"].frame.x`; empty for the whole document.
    let path: String

    /// The document that `file` holds.
    init(_ file: MetadataFile) throws(SheetError) {
        do throws(JSONError) { value = try JSONValue(parsing: file.bytes) } catch {
            throw SheetError(.malformedMetadata, detail: error.description)
        }
        path = ""
    }

    private init(value: JSONValue, path: String) {
        self.value = value
        self.path = path
    }

    func malformed(_ detail: String) -> SheetError { .malformed(path.isEmpty ? "the document" : path, detail) }

    private func mismatch(_ expected: String) -> SheetError {
        malformed("\(expected) is expected here, not \(value.kind)")
    }
}

extension JSONNode {
    /// The member called `key`.
    func member(_ key: String) throws(SheetError) -> JSONNode {
        guard let node = try optional(key) else { throw malformed("a member “\(key)” is missing") }
        return node
    }

    /// The member called `key`, if it is there and not null.
    func optional(_ key: String) throws(SheetError) -> JSONNode? {
        guard case .object(let object) = value else { throw mismatch("an object") }
        guard let member = object[key], member != .null else { return nil }
        return JSONNode(value: member, path: path.isEmpty ? key : "\(path).\(key)")
    }

    /// The members, in their order.
    func members() throws(SheetError) -> [(key: String, node: JSONNode)] {
        guard case .object(let object) = value else { throw mismatch("an object") }
        return object.members.map { ($0.key, JSONNode(value: $0.value, path: "\(path)[\"\($0.key.prefix(60))\"]")) }
    }

    /// The elements.
    func elements() throws(SheetError) -> [JSONNode] {
        guard case .array(let values) = value else { throw mismatch("an array") }
        return values.enumerated().map { JSONNode(value: $1, path: "\(path)[\($0)]") }
    }

    func string() throws(SheetError) -> String {
        guard case .string(let text) = value else { throw mismatch("a string") }
        return text
    }

    func bool() throws(SheetError) -> Bool {
        guard case .bool(let value) = value else { throw mismatch("true or false") }
        return value
    }

    func number() throws(SheetError) -> Double {
        switch value {
        case .integer(let number): return Double(number)
        case .number(let number): return number
        default: throw mismatch("a number")
        }
    }

    /// A whole number in `range`.
    func integer(in range: ClosedRange<Int>) throws(SheetError) -> Int {
        guard let whole = Int(exactly: try number()), range.contains(whole) else {
            throw mismatch("a whole number from \(range.lowerBound) through \(range.upperBound)")
        }
        return whole
    }

    /// A coordinate, or a width or height.
    func pixels(atLeast minimum: Int = 0) throws(SheetError) -> Int {
        try integer(in: minimum...SheetLayout.maximumSide)
    }

    /// Whether the value is of the kind.
    var isArray: Bool { if case .array = value { true } else { false } }
}

extension JSONNode {
    func point() throws(SheetError) -> Point {
        let least = -SheetLayout.maximumSide
        return Point(x: try member("x").pixels(atLeast: least), y: try member("y").pixels(atLeast: least))
    }

    /// A size from two members.
    func size(_ width: String = "w", _ height: String = "h") throws(SheetError) -> Size {
        Size(try member(width).pixels(atLeast: 1), try member(height).pixels(atLeast: 1))
    }

    func rectangle(_ width: String = "w", _ height: String = "h") throws(SheetError) -> Rectangle {
        Rectangle(origin: try point(), size: try size(width, height))
    }

    func pivot() throws(SheetError) -> Pivot {
        Pivot(x: try member("x").number(), y: try member("y").number())
    }

    /// A border; a side that is not told is zero.
    func border() throws(SheetError) -> SpriteBorder {
        func side(_ name: String) throws(SheetError) -> Int { try optional(name)?.pixels() ?? 0 }
        return SpriteBorder(
            left: try side("left"), top: try side("top"), right: try side("right"), bottom: try side("bottom"))
    }

    /// A duration in milliseconds.
    func milliseconds() throws(SheetError) -> Duration {
        guard let duration = MetadataNumber.duration(seconds: try number() / 1000) else {
            throw mismatch("a number of milliseconds from 0 through 1,000,000,000")
        }
        return duration
    }
}

extension JSONValue {
    /// What a value is, for messages.
    fileprivate var kind: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .integer(let number): String(number)
        case .number(let number): String(number)
        case .string(let text): "“\(text.prefix(40))”"
        case .array: "an array"
        case .object: "an object"
        }
    }

    static func point(_ point: Point) -> JSONValue { .object(["x": .integer(point.x), "y": .integer(point.y)]) }

    static func size(_ size: Size) -> JSONValue { .object(["w": .integer(size.width), "h": .integer(size.height)]) }

    static func rectangle(_ rectangle: Rectangle) -> JSONValue {
        .object([
            "x": .integer(rectangle.minX), "y": .integer(rectangle.minY), "w": .integer(rectangle.width),
            "h": .integer(rectangle.height),
        ])
    }

    static func border(_ border: SpriteBorder) -> JSONValue {
        .object([
            "left": .integer(border.left), "top": .integer(border.top), "right": .integer(border.right),
            "bottom": .integer(border.bottom),
        ])
    }

    static func pivot(_ pivot: Pivot) -> JSONValue { .object(["x": .number(pivot.x), "y": .number(pivot.y)]) }
}
