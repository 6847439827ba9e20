import Pixelwright

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

// Usage: CompareHeaders FILE...
// Reads the headers of every file once to warm up, then five times more; prints the median in files a second.

let paths = Array(CommandLine.arguments.dropFirst())

func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

var rates: [Double] = []
var area = 0
for _ in 0..<6 {
    let start = seconds()
    for path in paths { area += try ImageInfo(contentsOf: path).size.area }
    rates.append(Double(paths.count) / (seconds() - start))
}
precondition(area > 0)
print(Int(rates.dropFirst().sorted()[2]))
