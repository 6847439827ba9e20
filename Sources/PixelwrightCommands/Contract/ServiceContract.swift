import ArgumentParser
import Pixelwright

/// A service whose rules for what it takes are kept on request.
enum ServiceContract: String, CaseIterable, ExpressibleByArgument, Sendable {
    case pixelengine
}

/// What a service takes for pixelation.
struct PixelationLimits: Sendable {
    let picture: PictureLimits
    /// How many colours may be asked for.
    let colorCounts: ClosedRange<Int>
    /// How many there are when nothing is asked for.
    let standardColorCount: Int
}

extension ServiceContract {
    /// From the documentation of the service's `POST /pixelate`.
    var pixelation: PixelationLimits {
        switch self {
        case .pixelengine:
            PixelationLimits(
                picture: PictureLimits(formats: [.png, .jpeg], byteCount: 10_000_000, side: 2048, aspect: 2),
                colorCounts: 2...256, standardColorCount: 24)
        }
    }

    /// From the documentation of the service's `POST /remove-background`, which gives back the format that it was given.
    var backgroundRemoval: PictureLimits {
        switch self {
        case .pixelengine: PictureLimits(formats: [.png, .webp], byteCount: 10_000_000)
        }
    }

    /// Refuses a picture that the service would refuse.
    func check(_ info: ImageInfo, by limits: PictureLimits) throws(ContractViolation) {
        if let (code, detail) = limits.violation(of: info) {
            throw ContractViolation(contract: self, code: code, detail: detail)
        }
    }
}

/// What a service would refuse.
struct ContractViolation: Error, Hashable, Sendable, CustomStringConvertible {
    /// Whose rules they are.
    let contract: ServiceContract
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
