import ArgumentParser
import Pixelwright
import PixelwrightServices

/// `pixelwright models`: what services can draw with, and what that costs.
struct ModelsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "models",
        abstract: "Compare the models of all services by what a call costs.",
        discussion: """
            All of it is in the program: nothing is sent. Prices are in each service's own unit, which has no rate to \
            another's; --max-cost compares the bare numbers. Prices that depend on the request are those of its least \
            dear form, or of the fields given by --set.

            EXAMPLES:
              pixelwright models --for animation --max-cost 30
              pixelwright models --for image --service pixeldojo
              pixelwright models --for video --set frames=41 --set steps=20
              pixelwright models --json | jq -r '.[].model'
            """)

    /// What models are for.
    enum Purpose: String, CaseIterable, ExpressibleByArgument {
        case image
        case animation
        case video
    }

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            "What is to be made: image, animation or video; an animation may be had of either of the last two.",
            valueName: "kind"))
    var purpose: Purpose?

    @Option(help: ArgumentHelp("Only those of this service.", valueName: "name"))
    var service: ServiceID?

    @Option(
        help: ArgumentHelp("Only those of which a call can be had for so much.", valueName: "amount"),
        transform: Amount.expectingCost)
    var maxCost: Amount?

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(
            "A field of the request that prices depend on, as frames=41, steps=20, duration=5, resolution=720p.",
            valueName: "field=value"),
        transform: FieldAssignment.expecting("a field and its value, such as frames=41"))
    var assignments: [FieldAssignment] = []

    @Flag(name: .customLong("json"), help: "Print a report in JSON on standard output.")
    var isJSON = false

    func run() throws {
        let rows = Service.all.filter { service == nil || service == $0.id }
            .flatMap { service in offers(of: service) }
            .filter { offer in maxCost.map { limit in offer.least.map { $0 <= limit } ?? false } ?? true }
            .sorted { ($0.least ?? .most, $0.name) < ($1.least ?? .most, $1.name) }
        if isJSON { return try StandardOutput.print(JSONValue.array(rows.map(\.json)).text) }
        guard !rows.isEmpty else {
            throw CommandFailure(.inputWanting, "no model fits; leave out --max-cost or --for to see more")
        }
        var table = TextTable(columns: [
            ("MODEL", false), ("SERVICE", false), ("KIND", false), ("A CALL", false), ("TARGET", false),
        ])
        for row in rows { table.append([row.name, row.service.id.rawValue, row.kind, row.price, row.target]) }
        try StandardOutput.print(table.lines(for: .output).joined(separator: "\n"))
    }

    private func offers(of service: Service) -> [ModelOffer] {
        let models = service.models.flatMap { model in
            service.endpoints(for: model).map { ModelOffer(service, $0, model, assignments) }
        }
        // Who offers no choice of models still draws.
        let plain =
            service.models.isEmpty
            ? service.endpoints.filter(\.isGenerative).map {
                ModelOffer(service, $0, nil, assignments)
            } : []
        return (models + plain).filter { offer in purpose.map(offer.serves) ?? true }
    }
}

extension Amount {
    fileprivate static let most = Amount(thousandths: .max)
}
