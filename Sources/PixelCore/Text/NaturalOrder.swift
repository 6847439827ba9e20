/// Whether `left` stands before `right` in the order people expect of numbered files: runs of digits compare as
/// numbers, everything else by its bytes.
package func naturallyPrecedes(_ left: String, _ right: String) -> Bool {
    var (a, b) = (Array(left.utf8)[...], Array(right.utf8)[...])
    while let x = a.first, let y = b.first {
        if isDigit(x) && isDigit(y) {
            let (m, n) = (takeNumber(&a), takeNumber(&b))
            if m.count != n.count { return m.count < n.count }
            if m != n { return m.lexicographicallyPrecedes(n) }
        } else if x != y {
            return x < y
        } else {
            a.removeFirst()
            b.removeFirst()
        }
    }
    return a.isEmpty && b.isEmpty ? left < right : a.isEmpty
}

/// Takes the run of digits that `text` begins with, and returns it without its leading zeros.
private func takeNumber(_ text: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = text.prefix(while: isDigit)
    text = text.dropFirst(digits.count)
    return digits.drop { $0 == UInt8(ascii: "0") }
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
