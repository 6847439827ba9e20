#if Services
import Foundation
import ServiceHTTP

/// A result that was looked into and lies under a temporary name beside its place.
struct StagedResult: Sendable {
    let stagingPath: String
    let target: FinalPlace
    let byteCount: Int
    let sha256: String

    /// What is about to be put where, with what an earlier process was.
    func beginning(after begun: BegunResult?) -> BegunResult {
        let path = target.next(sha256: sha256, begun: begun)
        let earlier = begun.flatMap { $0.path == path ? $0.sha256s : nil } ?? []
        return BegunResult(path: path, sha256s: earlier.filter { $0 != sha256 } + [sha256])
    }

    /// Puts it at its place, in one step; without leave to replace what lies there, beside it.
    ///
    /// - Parameter begun: What an earlier process began to put where: that is its own.
    func place(begun: BegunResult?) throws(JobError) -> ResultFile {
        guard let path = target.take(stagingPath, sha256: sha256, begun: begun) else {
            throw JobError(
                .storage,
                "The result cannot be put at \(target.stem).\(target.ending). Check the folder, then resume the job.")
        }
        let folder = unsafe open(URL(filePath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
        if folder >= 0 {
            // The new name survives a power cut only when the folder is written too.
            fsync(folder)
            close(folder)
        }
        return ResultFile(path: path, byteCount: byteCount, sha256: sha256)
    }
}

extension JobRunner {
    /// Fetches one result to a temporary name and looks into it.
    func stage(_ index: Int, of entry: LedgerEntry) async throws(FetchFailure) -> StagedResult {
        let (plan, link) = (entry.plan, entry.results[index])
        let number = entry.results.count > 1 ? "-\(index + 1)" : ""
        let stagingName = ".\(entry.id)\(number).fetching"
        let staging = "\(plan.folder)/\(stagingName)"
        do throws(JobError) { try Self.prepare(plan.folder, for: stagingName) } catch { throw .stopped(error) }
        let file = try await load(link, to: staging, entry)
        let ending: String
        do throws(ResultFault) {
            ending = try plan.check(staging, name: ResultLink.keptName(link) ?? link)
        } catch {
            let place = FinalPlace(stem: "\(plan.place)\(number)", ending: "rejected", replaces: false)
            let kept = place.take(staging, sha256: file.sha256) ?? staging
            throw .retry(
                JobError(.invalidResult, "The result \(error.words). It is kept as \(kept).", entry: entry.id))
        }
        return StagedResult(
            stagingPath: staging,
            target: FinalPlace(stem: "\(plan.place)\(number)", ending: ending, replaces: plan.replaces),
            byteCount: file.byteCount, sha256: file.sha256)
    }

    /// Makes the folder, and clears away what a process that was ended has left of this result.
    private static func prepare(_ folder: String, for stagingName: String) throws(JobError) {
        do { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) } catch {
            throw JobError(.storage, "The folder \(folder) cannot be made.")
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names where name.hasPrefix(".\(stagingName).") && name.hasSuffix(".part") {
            try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        }
    }

    private func load(_ link: String, to path: String, _ entry: LedgerEntry) async throws(FetchFailure)
        -> DownloadedFile
    {
        if let name = ResultLink.keptName(link) {
            guard let bytes = KeptFolder(ledger, entry.id).read(name) else {
                throw .retry(JobError(.lost, "What came with the answer is not kept any more.", entry: entry.id))
            }
            return try write(bytes, to: path, entry)
        }
        guard let call = service.dialect.download(link) else {
            do throws(ServiceError) {
                return try await connection.download(link, to: path, limit: DownloadLimit())
            } catch { throw failure(error, entry) }
        }
        let answer: ServiceAnswer
        do throws(ServiceError) { answer = try await connection.ask(call) } catch { throw failure(error, entry) }
        return try write(answer.bytes, to: path, entry)
    }

    private func failure(_ error: ServiceError, _ entry: LedgerEntry) -> FetchFailure {
        if error.code == .cancelled || Task.isCancelled { return .stopped(stopped(entry)) }
        let isGone = [401, 403, 404, 410].contains(error.status ?? 0)
        let cause = JobError(
            isGone ? .lost : .unreachable, connection.redacted(error.description), entry: entry.id,
            serviceError: error)
        return isGone ? .retry(cause) : .stopped(cause)
    }

    private func write(_ bytes: [UInt8], to path: String, _ entry: LedgerEntry) throws(FetchFailure) -> DownloadedFile {
        do throws(TransportFailure) {
            var file = try PartialFile(for: path, limit: DownloadLimit())
            try file.append(bytes)
            return try file.finish()
        } catch { throw .stopped(JobError(.storage, "\(error.detail).", entry: entry.id)) }
    }
}
#endif
