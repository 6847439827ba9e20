extension Sequence<UInt8> {
    /// These bytes in hexadecimal, two small digits each.
    package var hexadecimalDigits: String { map { String($0, radix: 16).zeroPadded(to: 2) }.joined() }
}
