#if Services
import Pixelwright
import PixelwrightServices
import ServiceJobs

extension ResumeReport {
    /// How a command ends for it; nil where nobody must do anything.
    var status: ExitStatus? {
        switch outcome {
        case .finished: entry.state == .failed ? .serviceFailed : nil
        case .underWay, .elsewhere: nil
        case .undecided, .notTaken: .serviceFailed
        case .failed(let error): CommandFailure(error).status
        }
    }

    var line: String { "\(entry.id): \(entry.target): \(words)" }

    private var words: String {
        switch outcome {
        case .finished:
            ([entry.state.rawValue] + entry.files.map(\.path) + [entry.failure?.message].compactMap(\.self))
                .joined(separator: ", ")
        case .underWay where entry.state == .unknown: "is not decided yet"
        case .underWay: "goes on at the service"
        case .elsewhere: "another process works on it"
        case .undecided(let known):
            "\(known) Decide by pixelwright jobs reconcile \(entry.id), with one of --taken-as, --not-taken, --send-again and --abandon."
        case .notTaken:
            "was not taken; pixelwright jobs reconcile \(entry.id) --send-again sends it, --not-taken ends it"
        case .failed(let error): error.description
        }
    }

    /// - Parameter failure: Why nothing was made of its results; nil where that went well.
    func json(_ products: [String], _ failure: CommandFailure? = nil) -> JSONValue {
        let name: String =
            switch outcome {
            case .finished: "finished"
            case .underWay: "under_way"
            case .elsewhere: "elsewhere"
            case .undecided: "undecided"
            case .notTaken: "not_taken"
            case .failed: "failed"
            }
        if let failure {
            return ["outcome": "failed", "message": .string(failure.description), "job": entry.json(products)]
        }
        return ["outcome": .string(name), "message": .string(words), "job": entry.json(products)]
    }
}
#endif
