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
    /// - Returns: Whether another may say more.
    fileprivate mutating func append(_ page: [JSONValue], _ list: JobList, total: Int?, since start: Int) -> Bool {
        func moment(_ item: JSONValue?) -> Int? { item?.member(at: list.created)?.moment?.milliseconds }
        // A page may begin with what the last one ended with, where a job was taken in the meantime.
        let new = page.filter { item in item.member(at: list.id)?.idText.map { ids.insert($0).inserted } ?? true }
        items += new
        if let first = moment(page.first), let last = moment(page.last), first >= last, last < start {
            isWhole = true
        } else if list.isPaged {
            isWhole = page.isEmpty || total.map { items.count >= $0 } ?? false
        } else {
            isWhole = page.count < list.standardCount
        }
        // The same page once more: who answers so knows no pages.
        return !isWhole && list.isPaged && !new.isEmpty
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
            let hasMore = next.append(
                page, list, total: answer.json.member(at: "total")?.integerValue,
                since: window(of: observation, next).lowerBound)
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
