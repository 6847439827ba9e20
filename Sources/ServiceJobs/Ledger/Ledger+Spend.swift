#if Services
import Foundation
import GRDB
import ServiceCatalog

extension Ledger {
    /// What a budget counts within a time.
    ///
    /// - Parameters:
    ///   - baseURL: Where calls were made; nil for where the service's document says.
    ///   - except: An entry that is left out.
    static func spend(
        in period: SpendPeriod, by service: ServiceID, at baseURL: String?, except: LedgerEntry.ID? = nil,
        _ database: Database
    ) throws -> Amount {
        try spend(in: period, by: service, except: except, database).first { $0.baseURL == baseURL }?.counted ?? .zero
    }

    /// What was spent within a time, by service and where it is.
    static func spend(
        in period: SpendPeriod, by service: ServiceID?, except: LedgerEntry.ID? = nil, _ database: Database
    ) throws -> [Spend] {
        var (condition, arguments) = LedgerFilter().condition
        if let service {
            condition += " AND service = ?"
            arguments += [service.rawValue]
        }
        if let except {
            condition += " AND id != ?"
            arguments += [except]
        }
        if let interval = period.interval {
            // What is sent a day after it was written down is paid on that day.
            condition += " AND COALESCE(sent, created) >= ? AND COALESCE(sent, created) < ?"
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
                SELECT service, base_url, unit, state, SUM(\(amount)) AS amount, COUNT(*) AS calls
                FROM entries WHERE \(condition) GROUP BY service, base_url, unit, state ORDER BY service, base_url, unit
                """, arguments: arguments)
        var sums: [Spend] = []
        for row in rows {
            guard let service = ServiceID(rawValue: row["service"]), let unit = Service.Unit(rawValue: row["unit"]),
                let state = JobState(rawValue: row["state"])
            else { continue }
            let baseURL: String? = row["base_url"]
            if sums.last?.service != service || sums.last?.baseURL != baseURL || sums.last?.unit != unit {
                sums.append(Spend(service: service, baseURL: baseURL, unit: unit))
            }
            sums[sums.count - 1].add(Amount(thousandths: row["amount"]), of: state, calls: row["calls"])
        }
        return sums
    }
}

extension Spend {
    fileprivate init(service: ServiceID, baseURL: String?, unit: Service.Unit) {
        self.service = service
        self.baseURL = baseURL
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
