/// Indices by the cube of colour space in which they lie: a hash table with open addressing.
///
/// A dictionary would do; its hashes resist attacks that colours cannot make, and take longer than all else here.
struct ColorCubes {
    private let scale: Float
    private var keys: [UInt64]
    /// The index of each slot; −1 where it is free.
    private var indices: [Int]
    private var count = 0

    /// No cubes yet, of `side` 8-bit steps each.
    init(side: Float) {
        scale = 1 / side
        keys = [UInt64](repeating: 0, count: 64)
        indices = [Int](repeating: -1, count: 64)
    }

    /// The cube in which a colour lies; 16 bits a channel, of which the neighbours are one away.
    @inline(__always)
    func key(_ color: SIMD4<Float>) -> UInt64 {
        let cell = SIMD4<Int32>(color * scale) &+ 1
        return UInt64(UInt32(bitPattern: cell.x)) | UInt64(UInt32(bitPattern: cell.y)) << 16
            | UInt64(UInt32(bitPattern: cell.z)) << 32 | UInt64(UInt32(bitPattern: cell.w)) << 48
    }

    /// The index at a key; nil where there is none.
    @inline(__always)
    subscript(key: UInt64) -> Int? {
        let index = indices[slot(of: key)]
        return index >= 0 ? index : nil
    }

    /// Sets the index at a key.
    mutating func set(_ index: Int, at key: UInt64) {
        let slot = slot(of: key)
        if indices[slot] < 0 { count += 1 }
        keys[slot] = key
        indices[slot] = index
        if 2 * count > keys.count { grow() }
    }

    /// Calls `body` with the index of every cube that touches the one at `key`, and of that one, or of those so many cubes
    /// away; opacity is the same.
    @inline(__always)
    func forEach(around key: UInt64, radius: Int = 1, _ body: (Int) -> Void) {
        let last = UInt64(2 * radius)
        for blue in 0...last {
            for green in 0...last {
                for red in 0...last {
                    // Lower in each channel by the radius, then up again; below 0 there are no cubes.
                    let other = key &- UInt64(radius) &* 0x1_0001_0001 &+ (red | green << 16 | blue << 32)
                    if let index = self[other] { body(index) }
                }
            }
        }
    }

    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        // Fibonacci hashing (D. Knuth, The Art of Computer Programming, volume 3, 6.4).
        var slot = Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
        while indices[slot] >= 0 && keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let (oldKeys, oldIndices) = (keys, indices)
        keys = [UInt64](repeating: 0, count: 2 * oldKeys.count)
        indices = [Int](repeating: -1, count: 2 * oldKeys.count)
        for (key, index) in zip(oldKeys, oldIndices) where index >= 0 {
            let slot = slot(of: key)
            keys[slot] = key
            indices[slot] = index
        }
    }
}
