#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The address of a machine: four bytes, or sixteen.
struct IPAddress: Hashable, Sendable {
    /// The bytes in the order of the network.
    let bytes: [UInt8]

    /// - Parameter bytes: 4 or 16 of them; nil for any other number.
    init?(bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// Reads `192.0.2.1` or `2001:db8::1` as the standards write them: no octal or hexadecimal parts, none left out, no zone.
    init?(_ text: String) {
        var four = in_addr()
        if unsafe inet_pton(AF_INET, text, &four) == 1 {
            bytes = unsafe withUnsafeBytes(of: &four) { unsafe Array($0) }
            return
        }
        var sixteen = in6_addr()
        guard unsafe inet_pton(AF_INET6, text, &sixteen) == 1 else { return nil }
        bytes = unsafe withUnsafeBytes(of: &sixteen) { unsafe Array($0) }
    }

    /// Whether it has four bytes.
    var isVersion4: Bool { bytes.count == 4 }
}

extension IPAddress: CustomStringConvertible {
    /// As it is written in an address of the web, without brackets; a long one in full.
    var description: String {
        if isVersion4 { return bytes.map { String($0) }.joined(separator: ".") }
        return stride(from: 0, to: 16, by: 2).map { String(Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]), radix: 16) }
            .joined(separator: ":")
    }
}
