import ArgumentParser
import Pixelwright

/// A service whose rules for the inputs of its own pixelation are kept on request.
enum PixelateContract: String, CaseIterable, ExpressibleByArgument, Sendable {
    case pixelengine
}

/// What a service takes for pixelation.
struct PixelateLimits: Sendable {
    /// The formats of the picture.
    let formats: Set<ImageFormat>
    /// The most bytes of the file, once it is decoded from Base64.
    let byteCount: Int
    /// The longest side in pixels.
    let side: Int
    /// How many times as long as the other a side may be.
    let aspect: Int
    /// How many colours may be asked for.
    let colorCounts: ClosedRange<Int>
    /// How many there are when nothing is asked for.
    let standardColorCount: Int
}

extension PixelateContract {
    /// The service's limits, from its documentation of `POST /pixelate`.
    var limits: PixelateLimits {
        switch self {
        case .pixelengine:
            PixelateLimits(
                formats: [.png, .jpeg], byteCount: 10_000_000, side: 2048, aspect: 2, colorCounts: 2...256,
                standardColorCount: 24)
        }
    }

    /// Refuses a picture that the service would refuse.
    func check(_ info: ImageInfo) throws(ContractViolation) {
        let limits = limits
        let size = info.size
        func refuse(_ code: ContractViolation.Code, _ detail: String) -> ContractViolation {
            ContractViolation(contract: self, code: code, detail: detail)
        }
        guard limits.formats.contains(info.format) else {
            let names = limits.formats.map(\.rawValue.writtenName).sorted().joined(separator: " or ")
            throw refuse(.invalidRequest, "the image is \(info.format.rawValue.writtenName); it takes \(names)")
        }
        guard info.byteCount <= limits.byteCount else {
            throw refuse(
                .imageTooLarge,
                "the image has \(info.byteCount) bytes; it takes at most \(byteCountText(limits.byteCount))")
        }
        guard max(size.width, size.height) <= limits.side else {
            throw refuse(.imageTooLarge, "the image is \(size) px; it takes at most \(limits.side) px a side")
        }
        guard size.width <= limits.aspect * size.height, size.height <= limits.aspect * size.width else {
            throw refuse(
                .invalidRequest,
                "the image is \(size) px; it takes aspect ratios from 1:\(limits.aspect) through \(limits.aspect):1")
        }
    }
}

/// What a service would refuse.
struct ContractViolation: Error, Hashable, Sendable, CustomStringConvertible {
    /// Whose rules they are.
    let contract: PixelateContract
    /// The service's own word for it.
    let code: Code
    /// What was found and what is taken.
    let detail: String

    /// The service's error codes.
    enum Code: String, Hashable, Sendable {
        case invalidRequest = "invalid_request"
        case imageTooLarge = "image_too_large"
    }

    var description: String { "\(contract.rawValue) would refuse this, \(code.rawValue): \(detail)" }
}

extension String {
    /// The name of a format as people write it.
    fileprivate var writtenName: String { self == "webp" ? "WebP" : uppercased() }
}
