#if Services
import Foundation
import GRDB
import ServiceCatalog

extension Ledger {
    /// What was spent within a time, by service.
    static func spend(in period: SpendPeriod, by service: ServiceID?, _ database: Database) throws -> [Spend] {
        var (condition, arguments) = LedgerFilter().condition
        if let service {
            condition += " AND service = ?"
            arguments += [service.rawValue]
        }
        if let interval = period.interval {
            condition += " AND created >= ? AND created < ?"
            arguments += [interval.start.milliseconds, interval.end.milliseconds]
        }
        // A sum that is too large for a number is an error of SQLite, so no call counts for more than is ever quoted.
        let final = JobState.allCases.filter(\.isFinal).map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let amount = """
            MIN(CASE WHEN state IN (\(final)) THEN COALESCE(charge, reserve)
            ELSE MAX(reserve, COALESCE(charge, 0)) END, \(Amount.mostForOneCall.thousandths))
            """
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT service, unit, state, SUM(\(amount)) AS amount, COUNT(*) AS calls
                FROM entries WHERE \(condition) GROUP BY service, unit, state ORDER BY service, unit
                """, arguments: arguments)
        var sums: [Spend] = []
        for row in rows {
            guard let service = ServiceID(rawValue: row["service"]), let unit = Service.Unit(rawValue: row["unit"]),
                let state = JobState(rawValue: row["state"])
            else { continue }
            if sums.last?.service != service || sums.last?.unit != unit {
                sums.append(Spend(service: service, unit: unit))
            }
            sums[sums.count - 1].add(Amount(thousandths: row["amount"]), of: state, calls: row["calls"])
        }
        return sums
    }
}

extension Spend {
    fileprivate init(service: ServiceID, unit: Service.Unit) {
        self.service = service
        self.unit = unit
    }

    fileprivate mutating func add(_ amount: Amount, of state: JobState, calls: Int) {
        func raise(_ sum: inout Amount) { sum = sum.adding(amount) ?? Amount(thousandths: .max) }
        if state != .refused { count += calls }
        switch state {
        case .intended, .submitted, .running: raise(&pending)
        case .unknown, .abandoned: raise(&unknown)
        case .succeeded, .fetched, .failed, .cancelled, .refused: raise(&spent)
        }
    }
}
#endif
