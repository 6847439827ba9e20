import Foundation
import Pixelwright
import ServiceCatalog

/// What a service says of a job, in words that all four share.
struct JobReport: Sendable {
    /// How far a job is.
    enum Status: Hashable, Sendable {
        case queued
        case running(Double?)
        case succeeded
        case failed(JobFailure)
        case cancelled
    }

    /// A result that came within the answer.
    struct Inline: Sendable {
        let bytes: [UInt8]
    }

    var status: Status
    /// The ids of the jobs that were started.
    var ids: [String] = []
    /// What it did cost.
    var charge: Amount?
    /// Where results are to be had.
    var links: [String] = []
    /// Results that came with the answer.
    var inline: [Inline] = []
    /// When the service deletes results.
    var expiry: Date?

    init(_ status: Status) { self.status = status }

    /// Whether the service will say nothing else any more.
    var isFinal: Bool {
        switch status {
        case .queued, .running: false
        case .succeeded, .failed, .cancelled: true
        }
    }
}

extension JSONValue {
    /// An error as services write it: an object with code and message, or a text.
    func failure(at path: String = "error", code standard: String = "generation_failed") -> JobFailure {
        let error = self.member(at: path)
        return JobFailure(
            code: error?.member(at: "code")?.string ?? self.member(at: "code")?.string ?? standard,
            message: error?.member(at: "message")?.string ?? error?.string ?? self.member(at: "message")?.string
                ?? "The service failed.")
    }

    /// All addresses in a value: a text, a list, or objects that hold a `url`.
    var links: [String] {
        switch self {
        case .string(let text): text.isEmpty ? [] : [text]
        case .array(let items): items.flatMap(\.links)
        case .object: self.member(at: "url")?.links ?? []
        default: []
        }
    }
}
