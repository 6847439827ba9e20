import Foundation

/// An address of the web, taken apart so strictly that no other reader can take it for another.
struct WebAddress: Hashable, Sendable {
    /// `https` or `http`.
    let scheme: String
    /// The host's name in lower case, or its address without brackets.
    let host: String
    /// The host where it is written as an address.
    let hostAddress: IPAddress?
    /// The port, named or not.
    let port: Int
    /// The path with its query; a fragment is never sent.
    let target: String

    /// - Throws: When it is no such address, or one that could be read in two ways.
    init(_ text: String) throws(OutboundRefusal) {
        guard text.utf8.count <= Self.mostBytes, text.utf8.allSatisfy({ 0x21...0x7E ~= $0 || $0 >= 0x80 }),
            !text.contains("\\")
        else { throw .invalid("it is too long, or has blanks, controls or backslashes in it") }
        guard let mark = text.firstRange(of: "://") else { throw .invalid("it does not begin with https://") }
        scheme = text[..<mark.lowerBound].lowercased()
        guard let standardPort = ["https": 443, "http": 80][scheme] else {
            throw .invalid("it does not begin with https://")
        }
        let rest = text[mark.upperBound...]
        let authority = rest.prefix { !"/?#".contains($0) }
        guard !authority.contains("@") else { throw .invalid("it has a user's name in it") }
        let (hostText, portText) = try Self.parts(of: authority)
        port = try Self.port(portText, standard: standardPort)
        (host, hostAddress) = try Self.host(hostText)
        let path = rest[authority.endIndex...].prefix { $0 != "#" }
        target = (path.first == "/" ? "" : "/") + String(path).asciiOnly
    }

    /// More than any address that is meant to be read by a machine.
    private static let mostBytes = 8192

    private static func parts(of authority: Substring) throws(OutboundRefusal) -> (host: Substring, port: Substring?) {
        let end = authority.first == "[" ? authority.firstIndex(of: "]").map(authority.index(after:)) : nil
        let colon = authority[(end ?? authority.startIndex)...].firstIndex(of: ":")
        if let end, end != (colon ?? authority.endIndex) { throw .invalid("its host cannot be read") }
        return (authority[..<(colon ?? authority.endIndex)], colon.map { authority[authority.index(after: $0)...] })
    }

    private static func port(_ text: Substring?, standard: Int) throws(OutboundRefusal) -> Int {
        guard let text, !text.isEmpty else { return standard }
        guard text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let port = Int(text), 1...65_535 ~= port else {
            throw .invalid("its port is none")
        }
        return port
    }

    private static func host(_ text: Substring) throws(OutboundRefusal) -> (String, IPAddress?) {
        if text.first == "[" {
            guard let address = IPAddress(String(text.dropFirst().dropLast())), !address.isVersion4 else {
                throw .invalid("its host cannot be read")
            }
            return (address.description, address)
        }
        var name = text.lowercased()
        if name.hasSuffix(".") { name.removeLast() }
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        let isName = labels.allSatisfy { label in
            1...63 ~= label.utf8.count
                && label.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D || $0 == 0x5F }
        }
        guard isName, name.utf8.count <= 253 else {
            throw .invalid("its host is no name; names of other letters are written in Punycode")
        }
        // What ends in a number is an address to many readers, in decimal, octal or hexadecimal parts, one through four.
        guard let last = labels.last, last.first?.isNumber == true, last.hasPrefix("0x") || Int(last) != nil else {
            return (name, nil)
        }
        guard let address = IPAddress(name), address.description == name else {
            throw .invalid("its host is a number that can be read in several ways")
        }
        return (name, address)
    }
}

extension WebAddress: CustomStringConvertible {
    /// The whole address, as it is asked for.
    var description: String { "\(scheme)://\(authority):\(port)\(target)" }

    private var authority: String { hostAddress?.isVersion4 == false ? "[\(host)]" : host }

    /// Where a redirect from here leads.
    func following(_ location: String) throws(OutboundRefusal) -> WebAddress {
        guard let base = URL(string: description), let url = URL(string: location, relativeTo: base) else {
            throw .invalid("it leads on to what is no address")
        }
        return try WebAddress(url.absoluteString)
    }
}

extension String {
    /// The same with the bytes of all other letters as `%xx`.
    fileprivate var asciiOnly: String {
        utf8.reduce(into: "") { text, byte in
            if byte < 0x80 {
                text.append(Character(Unicode.Scalar(byte)))
            } else {
                text += "%" + String(byte, radix: 16, uppercase: true)
            }
        }
    }
}
