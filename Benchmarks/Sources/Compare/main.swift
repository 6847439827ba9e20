import Measuring
import Pixelwright

// Usage: Compare [FILE...]
// Prints, as Markdown, our speed beside the bare C libraries': in one process, one thread, in turn, medians.

let files = Array(CommandLine.arguments.dropFirst())
try Parallelism.limited(to: 1) { () throws(any Error) in
    print("# Beside the bare C libraries: one process, one thread, runs in turn, median of the ratios")
    try compareDecoding(files)
    try compareAnimationDecoding()
    try comparePNGEncoding(files)
    try compareMemoryKernels()
}
try compareParallelEncoding()
