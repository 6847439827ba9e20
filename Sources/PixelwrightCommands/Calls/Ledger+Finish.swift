#if Services
import Foundation
import Pixelwright
import ServiceJobs

extension Ledger {
    /// Makes of a call's results what is to be made of them, once over all processes. Where another one is at it, this one
    /// waits for it, for a minute.
    ///
    /// - Returns: The paths of what was made, or of the results where nothing was.
    /// - Throws: What a step throws. It is not tried again: what came from the service is there, for anybody to go on with.
    ///   But where only a file is in the way, that is left to do.
    func finish(_ entry: LedgerEntry) throws -> [String] {
        for _ in 0..<300 {
            if let products = try finishUnlessOthersDo(entry.id) { return products }
            Thread.sleep(forTimeInterval: 0.2)
        }
        return entry.files.map(\.path)
    }

    /// The same without waiting.
    ///
    /// - Returns: nil where another process is at it.
    func finishUnlessOthersDo(_ id: LedgerEntry.ID) throws -> [String]? {
        if let claimed = try claimFinish(id) { return try make(claimed) }
        let entry = try entry(id)
        guard entry.plan.finish == nil || entry.state != .fetched else { return nil }
        return entry.products
    }

    private func make(_ entry: LedgerEntry) throws -> [String] {
        do {
            let products = try ResultFinish(kept: entry.plan.finish ?? "").run(on: entry.files)
            try finished(entry.id, products: products, "made \(products.joined(separator: ", "))")
            return products
        } catch let error as JobError { throw error } catch let obstacle as PlaceTaken {
            release(entry.id)
            throw CommandFailure(
                .usage, path: obstacle.path,
                "this file is in the way of what was to be made; move it, then pixelwright jobs watch "
                    + "\(entry.id.prefix(8)) makes it")
        } catch {
            let path = entry.files.first?.path ?? ""
            let failure = (error as? StepFailure)?.failure(path: path) ?? CommandFailure(error, path: path)
            try finished(entry.id, products: [], "nothing was made of it: \(failure.message)")
            let paths = entry.files.map(\.path).joined(separator: ", ")
            throw CommandFailure(
                failure.status, path: failure.path, "\(failure.message); what came from the service is \(paths)")
        }
    }
}

extension LedgerEntry {
    /// The paths of what was made of its results, or of the results themselves.
    var products: [String] { plan.products.isEmpty ? files.map(\.path) : plan.products }
}
#endif
