/// Computes something here, and asks a service only where that came out badly and asking is allowed.
public struct FallbackEngine<Output: Sendable>: Sendable {
    /// The confidence, 0 through 1, from which on the local result is taken.
    public let threshold: Double

    /// Creates an engine.
    public init(threshold: Double) { self.threshold = threshold }
}

/// Why a result comes from where it comes from.
public struct FallbackDecision<Output: Sendable>: Sendable {
    /// The result.
    public let output: Output
    /// Who made it.
    public let engine: Engine
    /// The local computation's confidence, 0 through 1.
    public let confidence: Double
    /// Why it is this one, in a sentence.
    public let reason: String
    /// Why the service gave nothing, if it was asked; nil for any other case.
    public let failure: JobError?

    /// Who makes results.
    public enum Engine: String, Hashable, Sendable {
        /// This machine.
        case local
        /// A service.
        case service
    }
}

extension FallbackEngine {
    /// Computes locally and, where the confidence is below the threshold and nothing stands in the way, by the service.
    ///
    /// - Parameters:
    ///   - obstacle: Why the service is not to be asked, in a sentence; nil where it may be. A missing key, `--engine local`
    ///     and the like stand here; the budget stands in the way by itself.
    ///   - local: The computation, with its confidence.
    ///   - service: The paid call. If it fails, the local result stands.
    public func run<Failure: Error>(
        obstacle: String? = nil, local: () async throws(Failure) -> (output: Output, confidence: Double),
        service: () async throws(JobError) -> Output
    ) async throws(Failure) -> FallbackDecision<Output> {
        let (output, confidence) = try await local()
        func stay(_ reason: String, _ failure: JobError? = nil) -> FallbackDecision<Output> {
            FallbackDecision(
                output: output, engine: .local, confidence: confidence, reason: reason, failure: failure)
        }
        guard confidence < threshold else {
            return stay("The local result is confident enough (\(Self.text(confidence))).")
        }
        let doubt = "The local result has a confidence of \(Self.text(confidence)), below \(Self.text(threshold))"
        if let obstacle { return stay("\(doubt), but the service was not asked: \(obstacle)") }
        do throws(JobError) {
            return FallbackDecision(
                output: try await service(), engine: .service, confidence: confidence,
                reason: "\(doubt), so the service made it.", failure: nil)
        } catch { return stay("\(doubt), but the service gave nothing: \(error.message)", error) }
    }

    private static func text(_ confidence: Double) -> String { "\((confidence * 100).rounded() / 100)" }
}
