#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Asks the system how many processors are online.
enum ProcessorCount {
    static let active = Swift.max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}
