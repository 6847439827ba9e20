import Pixelwright
import PixelwrightServices

/// Prepares a whole request, with the pictures that go into it.
struct PrepareRequestWork {
    let target: Target
    /// The file of a request to begin with.
    let template: String?
    let fields: FieldOptions
    let plan: Plan?
    let options: PreparationOptions
    let form: PreparedForm
    let output: OutputOptions

    func run(_ inputs: [Input], _ batch: Batch) throws {
        let destination = output.textDestination
        if destination == .standardOutput && batch.isJSON {
            throw CommandFailure.usage(
                "standard output cannot take both the request and the --json report; give -o FILE")
        }
        try output.writer.check(destination)
        let name = inputs.isEmpty ? template ?? target.description : inputs.map(\.path).joined(separator: ", ")
        do {
            let prepared = try prepare(inputs.map { try $0.bytes() })
            let text = try text(of: prepared.request, beside: destination)
            try output.writer.write(Array(text.utf8), to: destination)
            for warning in prepared.warnings { batch.console.warn(warning.text, path: name) }
            batch.console.note("\(name) → \(destination.path): \(prepared.steps.summary); \(prepared.quote)")
            try batch.finish([report(on: prepared, of: inputs, to: destination)])
        } catch let error as PreparationError {
            let status = error.code == .target ? ExitStatus.usage : .inputWanting
            batch.fail(CommandFailure(status, path: name, error.description))
            try batch.finish([])
        }
    }

    private func prepare(_ pictures: [[UInt8]]) throws -> PreparedRequest {
        var request = try request()
        try fields.apply(to: &request)
        var preparation = RequestPreparation(options: options)
        preparation.plan = plan
        preparation.today = CivilDate.today
        return try preparation.prepare(request, pictures: pictures)
    }

    /// The request to begin with: that of a file, or an empty one of the target's variant.
    private func request() throws -> ServiceRequest {
        guard let template else { return ServiceRequest(startingWith: target) }
        do {
            var request = try ServiceRequest(contentsOf: template, for: target.endpoint)
            guard request.endpoint.target == target.endpoint.target else {
                throw RequestError("the request is for \(request.endpoint.target), not for \(target.endpoint.target)")
            }
            request.adopt(target)
            return request
        } catch {
            throw CommandFailure(error, path: template)
        }
    }

    /// The request or its body as JSON; the files of a form are written beside it.
    private func text(of request: ServiceRequest, beside destination: Destination) throws -> String {
        guard form == .request else {
            guard request.endpoint.body == .json else {
                throw CommandFailure.usage(
                    "\(request.endpoint.target) takes no body in JSON; use --as request")
            }
            return JSONValue.object(request.body).text + "\n"
        }
        guard !request.files.isEmpty else { return request.envelope().text + "\n" }
        guard case .file(let path) = destination else {
            throw CommandFailure.usage(
                "\(request.endpoint.target) takes a form whose pictures are files beside the request; give -o FILE.json"
            )
        }
        // All places are looked at before the first is written to.
        var pictures: [(field: String, name: String, destination: Destination, bytes: [UInt8])] = []
        for (field, bytes) in request.files.sorted(by: { $0.key < $1.key }) {
            let name = "\(FilePath(path).stem).\(field).\(try ImageInfo(bytes).format.pathExtension)"
            let place = Destination.file(FilePath.join(FilePath(path).folder, name))
            try output.writer.check(place)
            pictures.append((field, name, place, bytes))
        }
        for picture in pictures { try output.writer.write(picture.bytes, to: picture.destination) }
        let names = Dictionary(pictures.map { ($0.field, $0.name) }) { first, _ in first }
        return request.envelope(files: names).text + "\n"
    }

    private func report(
        on prepared: PreparedRequest, of inputs: [Input], to destination: Destination
    ) -> JSONValue {
        .object([
            "paths": .array(inputs.map { .string($0.path) }), "output": .string(destination.path),
            "target": .string(target.description), "steps": prepared.steps.json,
            "warnings": .array(prepared.warnings.map { .string($0.text) }),
            "cost": prepared.quote.costJSON,
        ])
    }
}

extension Finding {
    /// It in a line, with where it is and what to do.
    fileprivate var text: String {
        "\(field.isEmpty ? "" : "\(field): ")\(message)\(fix.map { "; \($0)" } ?? "")"
    }
}
