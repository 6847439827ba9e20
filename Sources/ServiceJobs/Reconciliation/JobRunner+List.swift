#if Services
import Foundation
import Pixelwright
import ServiceCatalog
import ServiceHTTP

/// What a service lists of the time around a call, the newest first.
struct ListReading: Sendable {
    /// The items, each once.
    private(set) var items: [JSONValue] = []
    /// Whether none of them can be missing.
    private(set) var isWhole = false
    /// By how much the service's clock is ahead of ours, in milliseconds; 0 where it does not tell.
    let skew: Int
    private var ids: Set<String> = []

    fileprivate init(_ answer: ServiceAnswer, now: Date) {
        skew = answer.date.map { $0.milliseconds - now.milliseconds } ?? 0
    }

    /// Adds a page.
    ///
    /// - Parameters:
    ///   - start: The first moment of which nothing may be missing.
    ///   - horizon: An earlier one, back to which it is worth reading.
    /// - Returns: Whether another page may say more.
    fileprivate mutating func append(_ page: [JSONValue], _ list: JobList, total: Int?, start: Int, horizon: Int)
        -> Bool
    {
        // A page may begin with what the last one ended with, where a job was taken in the meantime.
        let new = page.filter { item in item.member(at: list.id)?.idText.map { ids.insert($0).inserted } ?? true }
        items += new
        let isEnd =
            list.isPaged
            ? page.isEmpty || total.map { items.count >= $0 } ?? false : page.count < list.standardCount
        let earliest = Self.earliest(of: page, list)
        isWhole = isWhole || isEnd || earliest.map { $0 < start } ?? false
        // The same page once more: who answers so knows no pages.
        return list.isPaged && !isEnd && !new.isEmpty && earliest.map { $0 >= horizon } ?? true
    }

    /// The moment of a page's last item; nil where that is not known for its earliest.
    private static func earliest(of page: [JSONValue], _ list: JobList) -> Int? {
        let moments = page.compactMap { $0.member(at: list.created)?.moment?.milliseconds }
        let isSorted = zip(moments, moments.dropFirst()).allSatisfy { $0 >= $1 }
        return moments.count == page.count && isSorted ? moments.last : nil
    }
}

extension JobRunner {
    /// The most pages that are read: who makes so many jobs within minutes looks at them himself.
    private static var mostPages: Int { 20 }

    /// Reads a service's list back to the time of a call; nil where it answers with none.
    func read(_ list: JobList, _ entry: LedgerEntry, _ observation: Observation) async throws(JobError)
        -> ListReading?
    {
        var reading: ListReading?
        for _ in 0..<Self.mostPages {
            let answer: ServiceAnswer
            do throws(ServiceError) {
                answer = try await connection.ask(list.page(from: reading?.items.count ?? 0))
            } catch {
                throw unreachable(error, entry)
            }
            guard let page = answer.json.member(at: list.items)?.items ?? answer.json.items else { return nil }
            var next = reading ?? ListReading(answer, now: now)
            let window = window(of: observation, next)
            let hasMore = next.append(
                page, list, total: answer.json.member(at: "total")?.integerValue, start: window.lowerBound,
                horizon: JobTrace.horizon(of: window))
            reading = next
            if !hasMore { break }
        }
        return reading
    }

    /// When a call can have been taken, by the clock of the service.
    func window(of observation: Observation, _ reading: ListReading) -> ClosedRange<Int> {
        observation.window(timeout: connection.policy.timeout, skew: reading.skew)
    }
}

extension JobList {
    /// The call that brings the items behind the first so many.
    fileprivate func page(from offset: Int) -> ServiceCall {
        var call = call
        if offset > 0 { call.query.append(("offset", "\(offset)")) }
        return call
    }
}
#endif
