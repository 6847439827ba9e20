import Benchmark
import Pixelwright

/// Finding the grid of a drawing, resampling onto it, and both with colours: 1024×1024 pixels, cells of 16.8.
func pixelGridBenchmarks() {
    let drawing = generatedDrawing()
    Benchmark("detect the grid 1024×1024") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(PixelGrid.detect(in: drawing)) }
    }
    Benchmark("resample onto a grid 1024×1024") { benchmark in
        var pixelator = Pixelator()
        pixelator.grid = .cells(Size(61, 61))
        pixelator.colors = .automatic
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations { blackHole(pixelator.pixelate(drawing)) }
    }
    Benchmark("pixelate 1024×1024") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(Pixelator().pixelate(drawing)) }
    }
}

/// Patches of few colours in 61 × 61 cells, with a little noise.
private func generatedDrawing() -> Bitmap {
    var state: UInt32 = 11
    func random() -> Int {
        state = state &* 1_664_525 &+ 1_013_904_223
        return Int(state >> 8)
    }
    var cells = Bitmap(size: Size(61, 61))
    for y in 0..<61 {
        for x in 0..<61 {
            switch random() % 8 {
            case 0...2 where x > 0: cells[x, y] = cells[x - 1, y]
            case 3...5 where y > 0: cells[x, y] = cells[x, y - 1]
            default:
                let step = UInt8(random() % 16)
                cells[x, y] = RGBA8(step * 16, 240 - step * 12, step &* 37)
            }
        }
    }
    return Bitmap(size: Size(1024, 1024)) { span in
        for y in 0..<1024 {
            for x in 0..<1024 {
                let cell = cells[x * 61 / 1024, y * 61 / 1024]
                let noise = random() % 9 - 4
                let channel = { (value: UInt8) in UInt8(min(max(Int(value) + noise, 0), 255)) }
                span.append(RGBA8(channel(cell.red), channel(cell.green), channel(cell.blue)))
            }
        }
    }
}
