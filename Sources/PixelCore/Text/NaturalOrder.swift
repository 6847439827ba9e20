/// Whether `left` stands before `right` in the order people expect of numbered files: runs of digits compare as
/// numbers, everything else by its bytes.
package func naturallyPrecedes(_ left: String, _ right: String) -> Bool {
    let (a, b) = (left.utf8.span, right.utf8.span)
    var (i, j) = (0, 0)
    while i < a.count && j < b.count {
        guard isDigit(a[i]) && isDigit(b[j]) else {
            if a[i] != b[j] { return a[i] < b[j] }
            i += 1
            j += 1
            continue
        }
        let (m, n) = (number(in: a, from: i), number(in: b, from: j))
        if m.count != n.count { return m.count < n.count }
        for offset in 0..<m.count {
            let (x, y) = (a[m.lowerBound + offset], b[n.lowerBound + offset])
            if x != y { return x < y }
        }
        (i, j) = (m.upperBound, n.upperBound)
    }
    return i == a.count && j == b.count ? left < right : i == a.count
}

/// Where the run of digits from `start` lies, without its leading zeros.
private func number(in text: Span<UInt8>, from start: Int) -> Range<Int> {
    var first = start
    while first < text.count && text[first] == UInt8(ascii: "0") { first += 1 }
    var end = first
    while end < text.count && isDigit(text[end]) { end += 1 }
    return first..<end
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
