extension IPAddress {
    /// Whether it belongs to one machine of the public internet: not to this machine, a private or shared network, a group,
    /// or a range set aside for documents, tests and later.
    ///
    /// Of the forms in which a long address holds a short one, those of the IPv4 internet count as what they hold, and the
    /// others as not public.
    var isPublic: Bool {
        if isVersion4 { return !AddressBlock.special4.contains { $0.contains(self) } }
        if let held = heldAddress { return held.isPublic }
        return AddressBlock.global6.contains(self) && !AddressBlock.special6.contains { $0.contains(self) }
    }

    /// Whether it is this machine itself.
    var isLoopback: Bool { isVersion4 ? AddressBlock.loopback4.contains(self) : self == IPAddress("::1") }

    /// The short address in a long one: IPv4-mapped, behind NAT64, or 6to4.
    private var heldAddress: IPAddress? {
        if AddressBlock.mapped.contains(self) || AddressBlock.nat64.contains(self) {
            return IPAddress(bytes: Array(bytes[12...]))
        }
        return AddressBlock.sixToFour.contains(self) ? IPAddress(bytes: Array(bytes[2..<6])) : nil
    }
}

/// All addresses that begin with the same bits.
struct AddressBlock: Sendable {
    private let first: [UInt8]
    private let bits: Int

    /// - Parameter first: The first address of the block, written as such.
    init(_ first: String, _ bits: Int) {
        self.first = IPAddress(first)?.bytes ?? []
        self.bits = bits
    }

    func contains(_ address: IPAddress) -> Bool {
        guard address.bytes.count == first.count else { return false }
        for (index, (one, other)) in zip(first, address.bytes).enumerated() {
            let rest = bits - index * 8
            guard rest > 0 else { return true }
            let mask: UInt8 = rest >= 8 ? 0xFF : ~(0xFF >> UInt8(rest))
            guard (one ^ other) & mask == 0 else { return false }
        }
        return true
    }
}

// Source: the IANA registries of special-purpose addresses for IPv4 and IPv6 (RFC 6890), and of multicast addresses.
extension AddressBlock {
    static let loopback4 = AddressBlock("127.0.0.0", 8)

    /// What of IPv4 is not one public machine.
    static let special4 = [
        AddressBlock("0.0.0.0", 8), AddressBlock("10.0.0.0", 8), AddressBlock("100.64.0.0", 10), loopback4,
        AddressBlock("169.254.0.0", 16), AddressBlock("172.16.0.0", 12), AddressBlock("192.0.0.0", 24),
        AddressBlock("192.0.2.0", 24), AddressBlock("192.88.99.0", 24), AddressBlock("192.168.0.0", 16),
        AddressBlock("198.18.0.0", 15), AddressBlock("198.51.100.0", 24), AddressBlock("203.0.113.0", 24),
        AddressBlock("224.0.0.0", 4), AddressBlock("240.0.0.0", 4),
    ]

    /// What of IPv6 is given out to public machines.
    static let global6 = AddressBlock("2000::", 3)

    /// What of that is not: protocols of its own with Teredo among them, and documents.
    static let special6 = [
        AddressBlock("2001::", 23), AddressBlock("2001:db8::", 32), AddressBlock("3fff::", 20),
    ]

    static let mapped = AddressBlock("::ffff:0:0", 96)
    static let nat64 = AddressBlock("64:ff9b::", 96)
    static let sixToFour = AddressBlock("2002::", 16)
}
