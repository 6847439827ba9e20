import Pixelwright
import ServiceCatalog
import Synchronization

/// Makes what jobs make: deterministic to the last byte, so that nothing but the spec must be kept.
///
/// What can be computed is computed, by the pixel half. What a service would generate is drawn, visibly marked as the
/// sandbox's (see ``SandboxMark``). May be used from several threads at once.
final class ResultMaker: Sendable {
    private let store: StateStore
    private let cache = Mutex(ResultCache(capacity: 64 << 20))

    init(_ store: StateStore) { self.store = store }

    /// What a job makes.
    ///
    /// - Throws: When it cannot be made, as the job's service would say it.
    func make(_ job: SandboxJob) throws(ServiceFailure) -> MadeResult {
        do throws(ServiceFailure) { return try make(job.result) } catch {
            throw .broken(ServiceID(rawValue: job.service) ?? .pixelEngine, error.message)
        }
    }

    /// What a spec describes.
    ///
    /// - Throws: When a source is missing or unreadable, or the size or format is none that can be made.
    /// - Complexity: O(pixels) the first time
    func make(_ spec: ResultSpec) throws(ServiceFailure) -> MadeResult {
        let key = ResultCache.Key(spec: spec, sources: try sources(of: spec))
        if let made = cache.withLock({ $0.made(for: key) }) { return made }
        let made = try Self.made(spec, key.sources)
        cache.withLock { $0.insert(made, for: key) }
        return made
    }

    private func sources(of spec: ResultSpec) throws(ServiceFailure) -> [[UInt8]] {
        var files: [[UInt8]] = []
        for id in spec.sources {
            do {
                guard let file = try store.file(id) else { throw ServiceFailure.unmakeable("the file \(id) is gone") }
                files.append(file)
            } catch let failure as ServiceFailure {
                throw failure
            } catch {
                throw .unmakeable("the file \(id) cannot be read: \(error)")
            }
        }
        return files
    }

    private static func made(_ spec: ResultSpec, _ sources: [[UInt8]]) throws(ServiceFailure) -> MadeResult {
        switch spec.kind {
        case .still, .animation, .strip: try DrawnResult.make(spec, sources)
        case .pixelation: try ProcessedResult.pixelation(spec, sources)
        case .cutout: try ProcessedResult.cutout(spec, sources)
        case .copy: try ProcessedResult.copy(spec, sources)
        case .video: try VideoResult.make(spec, sources)
        case .sound: Melody(spec).result
        case .model: try VoxelModel.make(spec, sources)
        case .subtitles: Subtitles(spec).result
        }
    }
}

extension ServiceFailure {
    /// A result that cannot be made.
    static func unmakeable(_ message: String) -> ServiceFailure { ServiceFailure(500, "internal_error", message) }
}
