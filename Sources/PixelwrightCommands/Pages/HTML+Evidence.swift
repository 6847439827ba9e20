import Pixelwright

extension HTML {
    /// A confidence as a bar, and as a number.
    static func meter(ofConfidence confidence: Double) -> HTML {
        let number = decimal(confidence, places: 2)
        return .element(
            "p", [:],
            [
                HTML("Confidence "), .element("meter", ["min": "0", "max": "1", "value": number], number),
                HTML(" \(number)"),
            ])
    }

    /// A colour, its name, and words under it, if any; stands in a `div` of class `swatches`.
    static func swatch(_ color: RGBA8, _ caption: String? = nil) -> HTML {
        .element(
            "div", ["class": "swatch"],
            [.element("i", ["style": "background: \(color.hex)"]), .element("b", [:], color.hex)]
                + (caption.map { [.void("br", [:]), HTML($0)] } ?? []))
    }
}
