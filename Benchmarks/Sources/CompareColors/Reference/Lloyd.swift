import Pixelwright

extension ColorPopulation {
    /// The root mean square distance × 100 that Lloyd's method ends at when it starts from `palette`.
    ///
    /// Source: S. Lloyd, "Least squares quantization in PCM", IEEE Trans. Inf. Theory 28, 1982. Over all distinct
    /// colours, until a round lessens the error by less than a ten-millionth; centres are not rounded to sRGB.
    func lloydError(from palette: Palette) -> Double {
        var centers = palette.colors.map(ColorMetric.oklab.point(of:))
        var last = Double.infinity
        for _ in 0..<400 {
            let (meanSquare, means) = assigned(to: centers)
            if last - meanSquare < 1e-7 * meanSquare { break }
            (last, centers) = (meanSquare, means)
        }
        return 100 * last.squareRoot()
    }
}
