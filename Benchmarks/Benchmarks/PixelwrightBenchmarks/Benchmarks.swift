import Benchmark
import Pixelwright

// What is watched from commit to commit: wall clock and peak memory of the pixel half's own work.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .throughput, .peakMemoryResident], warmupIterations: 1, maxDuration: .seconds(2))

    let photograph = gradient(Size(1024, 1024))
    for format in [ImageFormat.png, .jpeg, .webp] {
        Benchmark("encode \(format.rawValue) 1024×1024") { _ in
            blackHole(try photograph.encoded(as: format))
        }
        Benchmark("decode \(format.rawValue) 1024×1024") { benchmark in
            let bytes = try photograph.encoded(as: format)
            benchmark.startMeasurement()
            blackHole(try Bitmap(decoding: bytes))
        }
        Benchmark("header of \(format.rawValue)", configuration: .init(scalingFactor: .kilo)) { benchmark in
            let bytes = try photograph.encoded(as: format)
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations { blackHole(try ImageInfo(bytes)) }
        }
    }
    Benchmark("flatten 1024×1024") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(photograph.flattened(onto: .white)) }
    }
    Benchmark("base64 encode 4 MB") { benchmark in
        let bytes = [UInt8](repeating: 0x5A, count: 4 << 20)
        benchmark.startMeasurement()
        blackHole(Base64.encode(bytes))
    }
    pixelGridBenchmarks()
}

private func gradient(_ size: Size) -> Bitmap {
    Bitmap(size: size) { span in
        for y in 0..<size.height {
            for x in 0..<size.width { span.append(RGBA8(UInt8(x & 255), UInt8(y & 255), UInt8((x + y) >> 3 & 255))) }
        }
    }
}
