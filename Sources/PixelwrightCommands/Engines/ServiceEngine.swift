#if Services
import Pixelwright
import PixelwrightServices
import ServiceCatalog
import ServiceJobs

/// Has a service compute what this machine is not sure of.
struct ServiceEngine: Sendable {
    private let options: EngineOptions
    private let task: EngineTask
    private let name: String
    private let access: ServiceAccess

    init(_ options: EngineOptions, _ task: EngineTask, name: String) throws(CommandFailure) {
        self.options = options
        self.task = task
        self.name = name
        access = try ServiceAccess()
    }

    /// The local result where it will do or the service gives none, else the service's.
    ///
    /// - Throws: Where the service alone was asked for, and gave none.
    func result(local: [UInt8], confidence: Double, of picture: [UInt8]) throws -> EngineResult {
        if options.engine == .pixelEngine {
            if let obstacle = task.obstacle { throw CommandFailure.usage("--engine pixelengine: \(obstacle)") }
            let bytes = try awaiting { try await served(picture) }
            return EngineResult(
                bytes: bytes, engine: service.rawValue, reason: "The service was asked for.", isSecondBest: false)
        }
        let engine = FallbackEngine<[UInt8]>(threshold: options.engineThreshold)
        let obstacle = try obstacle()
        let decision = try awaiting {
            await engine.run(obstacle: obstacle) {
                (output: local, confidence: confidence)
            } service: { () async throws(JobError) -> [UInt8] in
                do { return try await served(picture) } catch let error as JobError { throw error } catch {
                    throw JobError(.refused, String(describing: error))
                }
            }
        }
        return EngineResult(
            bytes: decision.output, engine: decision.engine == .local ? "local" : service.rawValue,
            reason: decision.reason, isSecondBest: decision.failure != nil)
    }

    private var service: ServiceID { .pixelEngine }

    /// Why the service is not to be asked; nil where it may be.
    private func obstacle() throws(CommandFailure) -> String? {
        if let obstacle = task.obstacle { return obstacle }
        return try access.settings.key(of: service) == nil ? "there is no key in \(service.keyVariable)." : nil
    }

    /// The service's result, as the file that is asked for.
    private func served(_ picture: [UInt8]) async throws -> [UInt8] {
        let target = try Target.expecting(task.target)
        var request = ServiceRequest(startingWith: target)
        for field in task.fields { try request.set(field.path, to: field.value) }
        var preparation = PreparationOptions()
        // What the service gets must be the same picture, or its result is of another.
        preparation.isLossless = true
        preparation.refused = [.snap, .trim, .pad, .resize, .flatten, .frame]
        let prepared = try access.prepare(
            request, pictures: [picture], options: preparation, plan: try access.settings.plan(of: service),
            name: name)
        let runner = try access.runner(for: service, maxCost: options.maxCost)
        let result = try await runner.submit(prepared.request).wait()
        guard let file = result.files.first else {
            throw JobError(.invalidResult, "The service made no file.", entry: result.entry.id)
        }
        return try task.finish(Input(path: file.path).bytes())
    }
}
#endif
