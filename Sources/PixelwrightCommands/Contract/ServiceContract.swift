import ArgumentParser
import Pixelwright
import PixelwrightServices

/// A service whose rules for what it takes are kept on request; the rules are those of its catalog.
enum ServiceContract: String, CaseIterable, ExpressibleByArgument, Sendable {
    case pixelengine
}

extension ServiceContract {
    /// What pixelates, for this service.
    var pixelation: Endpoint? { service.endpoint(named: "pixelate") }

    /// What removes backgrounds, for this service. It gives back the format that it was given.
    var backgroundRemoval: Endpoint? { service.endpoint(named: "remove-background") }

    private var service: Service {
        switch self {
        case .pixelengine: .named(.pixelEngine)
        }
    }

    /// How many colours may be asked for; nil where any number may.
    var colorCounts: ClosedRange<Int>? {
        for rule in pixelation?.rules ?? [] where rule.field == "colors" {
            if case .range(let counts) = rule.constraint { return counts }
        }
        return nil
    }

    /// How many colours there are when nothing is asked for.
    var standardColorCount: Int? {
        guard case .integer(let count)? = pixelation?.field("colors")?.standard else { return nil }
        return count
    }

    /// Refuses a picture that an endpoint would refuse.
    func check(_ info: ImageInfo, by endpoint: Endpoint?) throws(ContractViolation) {
        guard let endpoint else { return }
        let report = Preflight(Target(endpoint)).check(Picture(info))
        if let finding = report.findings.first(where: { $0.severity == .error }) {
            throw ContractViolation(contract: self, code: finding.code, detail: finding.message)
        }
        // To the catalog an animated PNG is a PNG. What comes back is a still, so none is taken for one here.
        guard info.format == .apng, let rule = endpoint.formatRule else { return }
        throw ContractViolation(
            contract: self, code: rule.code, detail: "the image is \(info.format.writtenName); it takes \(rule.names)")
    }
}

extension Endpoint {
    /// Which formats its picture may have, in words, and the code for others.
    fileprivate var formatRule: (code: String, names: String)? {
        for rule in rules where rule.field == imageFields.first?.path {
            if case .format(let formats) = rule.constraint { return (rule.code, formats.names) }
        }
        return nil
    }
}

/// What a service would refuse.
struct ContractViolation: Error, Hashable, Sendable, CustomStringConvertible {
    /// Whose rules they are.
    let contract: ServiceContract
    /// The service's own code for it.
    let code: String
    /// What was found and what is taken.
    let detail: String

    var description: String { "\(contract.rawValue) would refuse this, \(code): \(detail)" }
}
