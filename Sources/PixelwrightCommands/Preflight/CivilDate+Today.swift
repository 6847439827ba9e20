import PixelwrightServices

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

extension CivilDate {
    /// The day that it is now, in universal time.
    static var today: CivilDate { CivilDate(day: Int(time(nil)) / 86_400) }
}
