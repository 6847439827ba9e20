public import Foundation
public import ServiceCatalog

/// One paid call in the ledger, from the intent to the file.
public struct LedgerEntry: Hashable, Sendable, Identifiable {
    /// Its name here, which is never reused; any beginning that no other has will do to name it.
    public let id: String
    /// Who is paid.
    public let service: ServiceID
    /// The endpoint's name, as `animate`.
    public let endpoint: String
    /// SHA-256 of the request in canonical form, pictures by their own SHA-256; equal requests have equal ones.
    public let digest: String
    /// The request as JSON, with a digest in the place of each picture.
    public let request: String
    /// What it was to cost; nil where that could not be told before.
    public let quote: Amount?
    /// What the budget counts for it as long as the charge is not known.
    public internal(set) var reserve: Amount
    /// What amounts are counted in.
    public let unit: Service.Unit
    /// Where it is sent; nil for where the service's document says.
    public let baseURL: String?
    /// What tells the key that it is sent with from others, and is no key; nil for calls of earlier versions.
    package internal(set) var keyPrint: String?
    /// When it was written down.
    public let created: Date
    /// When it was last about to be sent; nil as long as it was not. Budgets count it for the day of that.
    public internal(set) var sent: Date?
    /// Where its results are to lie.
    public internal(set) var plan: ResultPlan

    /// What it did cost, so far as the service has said; nil for not known.
    public internal(set) var charge: Amount?
    /// How far it is.
    public internal(set) var state: JobState
    /// When something last became of it.
    public internal(set) var changed: Date
    /// The service's ids of the jobs that it started: one, but for a request for several pictures.
    public internal(set) var remoteIDs: [String] = []
    /// Where the service keeps what it made.
    public internal(set) var results: [String] = []
    /// When the service named them: addresses lapse.
    package internal(set) var linked: Date?
    /// When the service deletes what it made; nil where that is not known.
    public internal(set) var expiry: Date?
    /// The files on the disk.
    public internal(set) var files: [ResultFile] = []
    /// What went wrong, if something did.
    public internal(set) var failure: JobFailure?
    /// The process that works on it now; nil for none.
    public internal(set) var owner: ProcessIdentity?
    /// What was seen at the service before it was sent, as JSON; nil for nothing.
    package internal(set) var observation: String?
}

extension LedgerEntry {
    /// `pixelengine/animate`
    public var target: String { "\(service.rawValue)/\(endpoint)" }

    /// The service's id of the job, or of all of them with commas between; nil for none.
    public var remoteID: String? { remoteIDs.isEmpty ? nil : remoteIDs.joined(separator: ",") }

    /// What the budget counts for it: what it did cost or, until it is at its end, at least what it was to.
    public var counted: Amount { state.isFinal ? charge ?? reserve : max(reserve, charge ?? .zero) }
}

/// What went wrong with a paid call.
public struct JobFailure: Hashable, Sendable {
    /// The service's code, or one of ours.
    public let code: String
    /// What happened, for people.
    public let message: String

    package init(code: String, message: String) {
        self.code = code
        self.message = message
    }

    init(_ error: JobError) { self.init(code: error.code.rawValue, message: error.message) }
}

/// A change of a paid call, as the ledger remembers it.
public struct LedgerChange: Hashable, Sendable {
    /// When it was.
    public let moment: Date
    /// What it came to be.
    public let state: JobState
    /// Why, in a few words.
    public let note: String
}

/// A result on the disk.
public struct ResultFile: Hashable, Sendable {
    /// Where it lies.
    public let path: String
    /// How long it is.
    public let byteCount: Int
    /// Its SHA-256 in hexadecimal digits.
    public let sha256: String

    package init(path: String, byteCount: Int, sha256: String) {
        self.path = path
        self.byteCount = byteCount
        self.sha256 = sha256
    }
}
