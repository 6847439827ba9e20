/// The characters of Base64: RFC 4648, table 1.
enum Base64Alphabet {
    static let padding = UInt8(ascii: "=")
    static let characters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The value of each byte as a character, 255 for those that are none of the 64.
    static let values: [UInt8] = {
        var values = [UInt8](repeating: 255, count: 256)
        for (value, character) in characters.enumerated() { values[Int(character)] = UInt8(value) }
        return values
    }()

    /// The six bits that `character` stands for, or nil when it is none of the 64.
    static func value(of character: UInt8) -> UInt8? {
        let value = values[Int(character)]
        return value < 64 ? value : nil
    }
}
