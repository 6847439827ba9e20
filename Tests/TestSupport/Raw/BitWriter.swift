/// Packs numbers of any width into bytes.
package struct BitWriter {
    /// Which end of a byte is filled first.
    package enum Order: Sendable {
        /// As GIF, deflate and VP8L do.
        case lowestFirst
        /// As PNG and JPEG do.
        case highestFirst
    }

    private let order: Order
    private var complete: [UInt8] = []
    private var partial: UInt8 = 0
    private var used: UInt8 = 0

    package init(_ order: Order) {
        self.order = order
    }

    /// Appends the low `width` bits of `value`: in the order's sense, the first to be read is the lowest or the highest.
    package mutating func write(_ value: Int, width: Int) {
        for step in 0..<width {
            let shift = order == .lowestFirst ? step : width - 1 - step
            let bit = UInt8(truncatingIfNeeded: value >> shift & 1)
            partial |= order == .lowestFirst ? bit << used : bit << (7 - used)
            used += 1
            if used == 8 { align(fillingWith: 0) }
        }
    }

    /// Fills the byte begun with copies of one bit.
    package mutating func align(fillingWith bit: UInt8 = 0) {
        guard used > 0 else { return }
        while used < 8 {
            partial |= order == .lowestFirst ? bit << used : bit << (7 - used)
            used += 1
        }
        complete.append(partial)
        (partial, used) = (0, 0)
    }

    /// What was written so far, the last byte filled with zeros.
    package var bytes: [UInt8] { used == 0 ? complete : complete + [partial] }
}

extension Int {
    /// The low `width` bits in the opposite order.
    package func reversed(bits width: Int) -> Int {
        (0..<width).reduce(0) { $0 << 1 | (self >> $1 & 1) }
    }
}
