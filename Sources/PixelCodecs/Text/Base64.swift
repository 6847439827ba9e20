/// Base64 with the standard alphabet and padding: RFC 4648, section 4.
public enum Base64 {
    /// `bytes` as text, four characters for every three bytes begun.
    ///
    /// - Complexity: O(bytes)
    public static func encode(_ bytes: [UInt8]) -> String {
        let count = encodedCount(bytes.count)
        return unsafe bytes.withUnsafeBufferPointer { source in
            unsafe String(unsafeUninitializedCapacity: count) { target in
                unsafe Base64Encoder.run(from: source, to: UnsafeMutableBufferPointer(rebasing: target[..<count]))
                return count
            }
        }
    }

    /// The bytes that `text` stands for.
    ///
    /// Strict: padding must be there, nothing may follow it, and the bits that it leaves over must be zero, so that equal
    /// bytes always mean equal text.
    ///
    /// - Parameter ignoringWhitespace: Whether spaces, tabs and line ends may stand between the characters, as in text
    ///   wrapped for mail.
    /// - Throws: ``Base64Error``, with the place in bytes of UTF-8.
    /// - Complexity: O(characters)
    public static func decode(
        _ text: some StringProtocol, ignoringWhitespace: Bool = false
    ) throws(Base64Error) -> [UInt8] {
        try decode(utf8: Array(text.utf8), ignoringWhitespace: ignoringWhitespace)
    }

    /// The bytes that `characters`, in ASCII or UTF-8, stand for; see ``decode(_:ignoringWhitespace:)``.
    public static func decode(
        utf8 characters: [UInt8], ignoringWhitespace: Bool = false
    ) throws(Base64Error) -> [UInt8] {
        guard ignoringWhitespace else { return try decodeStrictly(characters) }
        let kept = characters.filter { !isWhitespace($0) }
        do { return try decodeStrictly(kept) } catch {
            throw error.moved(to: offset(ofKept: error.offset, in: characters))
        }
    }

    /// How many characters encode `byteCount` bytes, padding and all.
    public static func encodedCount(_ byteCount: Int) -> Int { (byteCount + 2) / 3 * 4 }
}

extension Base64 {
    private static func decodeStrictly(_ characters: [UInt8]) throws(Base64Error) -> [UInt8] {
        guard !characters.isEmpty else { return [] }
        // The last group may be padded; what stands before it may not.
        let head = (characters.count - 1) / 4 * 4
        let groups = head / 4
        var decodedGroups = 0
        var bytes = [UInt8](capacity: groups * 3 + 3) { span in
            unsafe span.withUnsafeMutableBufferPointer { target, count in
                decodedGroups = unsafe characters.withUnsafeBufferPointer { source in
                    unsafe Base64Decoder.run(
                        from: UnsafeBufferPointer(rebasing: source[..<head]),
                        to: UnsafeMutableBufferPointer(rebasing: target[..<(groups * 3)]))
                }
                count = decodedGroups * 3
            }
        }
        guard decodedGroups == groups else { throw fault(in: characters, from: decodedGroups * 4) }
        try bytes.append(contentsOf: lastGroup(of: characters, from: head))
        return bytes
    }

    /// The one, two or three bytes of the last group of four characters.
    private static func lastGroup(of characters: [UInt8], from start: Int) throws(Base64Error) -> [UInt8] {
        let padding = characters[start...].suffix(2).reversed().prefix { $0 == Base64Alphabet.padding }.count
        let digits = characters[start..<characters.count - padding]
        guard characters.count - start == 4, digits.allSatisfy({ Base64Alphabet.value(of: $0) != nil }) else {
            throw fault(in: characters, from: start)
        }
        let value = digits.reduce(0 as UInt32) { $0 << 6 | UInt32(Base64Alphabet.value(of: $1) ?? 0) } << (6 * padding)
        guard value & (1 << (8 * padding) - 1) == 0 else {
            let last = Character(Unicode.Scalar(characters[start + 3 - padding]))
            throw Base64Error(
                .trailingBits, offset: start + 3 - padding,
                detail: "the last character before the padding is \"\(last)\", whose lowest bits stand for no byte; "
                    + "they should be zero")
        }
        return (0..<3 - padding).map { UInt8(truncatingIfNeeded: value >> (16 - 8 * $0)) }
    }

    /// What is wrong with `characters`, of which those before `start` are known to be right.
    private static func fault(in characters: [UInt8], from start: Int) -> Base64Error {
        guard let bad = characters[start...].firstIndex(where: { Base64Alphabet.value(of: $0) == nil }) else {
            return Base64Error(
                .length, offset: characters.count,
                detail:
                    "the text has \(characters.count) characters, which is no multiple of 4: it is cut short, or its "
                    + "padding \"=\" is missing")
        }
        guard characters[bad] == Base64Alphabet.padding else { return .character(characters, at: bad) }
        if let after = characters[bad...].firstIndex(where: { $0 != Base64Alphabet.padding }) {
            return Base64Error(
                .padding, offset: after, detail: "something follows the padding \"=\", which ends the text")
        }
        let expected = bad % 4 >= 2 ? "\(4 - bad % 4)" : "none"
        return Base64Error(
            .padding, offset: bad,
            detail: "\(characters.count - bad) padding \"=\" after \(bad) characters; expected \(expected)")
    }

    private static func isWhitespace(_ character: UInt8) -> Bool {
        character == 0x20 || (0x09...0x0D).contains(character)
    }

    /// Where the character that is `position`th without whitespace stands in `characters`.
    private static func offset(ofKept position: Int, in characters: [UInt8]) -> Int {
        var left = position
        return characters.firstIndex { character in
            guard !isWhitespace(character) else { return false }
            left -= 1
            return left < 0
        } ?? characters.count
    }
}
