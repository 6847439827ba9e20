import Pixelwright

/// The result of one input, and who computed it.
struct EngineResult: Sendable {
    /// The file to write.
    let bytes: [UInt8]
    /// `local` or the service's name.
    let engine: String
    /// Why it was this one, in a sentence; nil where nobody else was thought of.
    let reason: String?
    /// Whether the service was to make it and did not.
    let isSecondBest: Bool

    /// Whether this machine computed it.
    var isLocal: Bool { engine == "local" }

    /// What this machine computed, where that is all that was asked for.
    static func local(_ bytes: [UInt8]) -> EngineResult {
        EngineResult(bytes: bytes, engine: "local", reason: nil, isSecondBest: false)
    }

    /// A report with who computed it.
    func naming(_ report: JobReport) -> JobReport {
        guard let reason, case .object(var object) = report.json else { return report }
        object.set("engine", .string(engine))
        // Where a service found it is the service's own affair.
        if !isLocal, object["grid"] != nil { object.set("grid", .null) }
        object.set("engine_reason", .string(reason))
        var named = JobReport(
            json: .object(object), summary: report.summary,
            warnings: report.warnings, preview: report.preview, matte: report.matte, status: report.status)
        named.warnings.append(reason)
        return named
    }
}

/// What a service is asked to compute in place of this machine.
struct EngineTask: Sendable {
    /// What is called, as `pixelengine/pixelate`.
    let target: String
    /// What it is told besides the picture.
    let fields: [(path: String, value: JSONValue)]
    /// Why it cannot do this, in a sentence; nil where it can.
    let obstacle: String?
    /// Makes the file that is asked for of the service's.
    let finish: @Sendable ([UInt8]) throws -> [UInt8]
}

extension EngineOptions {
    /// The result of a picture: the local one, or the service's where that is asked for and can be had.
    ///
    /// - Parameters:
    ///   - local: What this machine computed.
    ///   - confidence: How likely that is right, 0 through 1.
    ///   - name: What the picture is called.
    func result(
        local: [UInt8], confidence: Double, of picture: [UInt8], name: String, task: @autoclosure () -> EngineTask
    ) throws -> EngineResult {
        guard engine != .local else { return .local(local) }
        #if Services
        return try ServiceEngine(self, task(), name: name).result(local: local, confidence: confidence, of: picture)
        #else
        return .local(local)
        #endif
    }
}
