/// Eight sRGB colours to OKLab at a time.
enum OKLabKernel {
    typealias Vector = SIMD8<Float>

    /// OKLab coordinates of eight colours given in linear light, 0 through 1.
    @inline(__always)
    static func convert(red: Vector, green: Vector, blue: Vector) -> (l: Vector, a: Vector, b: Vector) {
        let l = cubeRoot(sum(0.4122214708, red, 0.5363325363, green, 0.0514459929, blue))
        let m = cubeRoot(sum(0.2119034982, red, 0.6806995451, green, 0.1073969566, blue))
        let s = cubeRoot(sum(0.0883024619, red, 0.2817188376, green, 0.6299787005, blue))
        return (
            sum(0.2104542553, l, 0.7936177850, m, -0.0040720468, s),
            sum(1.9779984951, l, -2.4285922050, m, 0.4505937099, s),
            sum(0.0259040371, l, 0.7827717662, m, -0.8086757660, s)
        )
    }

    /// `x·p + y·q + z·r`.
    @inline(__always)
    private static func sum(
        _ p: Float, _ x: Vector, _ q: Float, _ y: Vector, _ r: Float, _ z: Vector
    ) -> Vector {
        #if PIXELWRIGHT_FMA
        let last = z * r
        return last.addingProduct(y, Vector(repeating: q)).addingProduct(x, Vector(repeating: p))
        #else
        // Not addingProduct: without the instruction it calls libm for every lane.
        return x * p + (y * q + z * r)
        #endif
    }

    /// Cube roots of values from 0 through 1, right to the last bit or two.
    ///
    /// Dividing the exponent by −3 gives a first guess of the inverse root; a polynomial and a last Newton step on the root
    /// itself, without any division, take it from there (L. Moroz, V. Samotyy, C. Walczyk and J. Cieśliński, "Fast
    /// calculation of cube and inverse cube roots using a magic constant", 2021).
    @inline(__always)
    static func cubeRoot(_ x: Vector) -> Vector {
        let bits = unsafe unsafeBitCast(x, to: SIMD8<UInt32>.self)
        let third = (((bits &>> 15) &* 0x5556) &>> 16) &<< 15
        let guess = unsafe unsafeBitCast(0x548b_ab4b &- third, to: Vector.self)
        let cube = (x * guess) * (guess * guess)
        let inverse = guess * minus(1.752319676, cube, minus(1.2509524245, cube, Vector(repeating: 0.5093818292)))
        let root = (x * inverse) * inverse
        let rest = minus(1, root, inverse)
        return minus(root, root * rest, Vector(repeating: -2 / 3))
    }

    /// `x − y·z`.
    @inline(__always)
    private static func minus(_ x: Vector, _ y: Vector, _ z: Vector) -> Vector {
        #if PIXELWRIGHT_FMA
        x.addingProduct(-y, z)
        #else
        x - y * z
        #endif
    }

    /// `x − y·z`.
    @inline(__always)
    private static func minus(_ x: Float, _ y: Vector, _ z: Vector) -> Vector {
        minus(Vector(repeating: x), y, z)
    }
}
