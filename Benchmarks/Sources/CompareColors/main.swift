import Measuring
import Pixelwright

#if canImport(Darwin)
@preconcurrency import Darwin
#else
@preconcurrency import Glibc
#endif

// Usage: CompareColors [--palettes N] [--runs N] [SECTION...] [IMAGE...]
// Prints, as Markdown, how fast and how good colour reduction is; one thread but for the section on threads. All
// sections unless some are named. Fails when a mapping is not exact.

do {
    let arguments = try Arguments(CommandLine.arguments.dropFirst())
    let pictures = try arguments.files.map(Picture.init(contentsOf:))
    let flawless = try Parallelism.limited(to: 1) { () throws(any Error) in
        try arguments.sections.map { try $0.run(pictures, arguments) }.allSatisfy { $0 }
    }
    exit(flawless ? 0 : 1)
} catch {
    fputs("CompareColors: \(error)\n", stderr)
    exit(2)
}
