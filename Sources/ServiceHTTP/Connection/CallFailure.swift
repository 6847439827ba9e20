#if Services
import ServiceCatalog

/// A failed attempt at a call, and whether another may go better.
struct CallFailure: Error {
    let error: ServiceError
    /// Whether the same again may succeed.
    let isPassing: Bool
    /// What sort of end it was, for those who count.
    let outcome: String

    private static let lookFirst = "Look in the list of jobs whether it was received before you send it again."

    /// No answer came.
    init(_ failure: TransportFailure, _ service: ServiceID, isRead: Bool, isFree: Bool) {
        let code: ServiceError.Code =
            switch failure.code {
            case .deadline: .deadline
            case .cancelled: .cancelled
            case .proxy, .proxySettings: .proxy
            default: failure.status.map { ServiceError.Code("http_\($0)") } ?? .transport
            }
        let mayHaveBeenReceived = failure.mayHaveBeenReceived
        error = ServiceError(
            service, code, status: failure.status, message: failure.detail,
            nextStep: mayHaveBeenReceived && !isRead ? Self.lookFirst : Self.nextStep(failure),
            mayHaveBeenReceived: mayHaveBeenReceived, isFree: isFree || !mayHaveBeenReceived ? true : nil)
        isPassing =
            failure.status.map(Self.isPassing)
            ?? [.unreachable, .proxy, .interrupted].contains(failure.code)
        outcome = failure.code.rawValue
    }

    /// The answer was an error.
    init(_ response: TransportResponse, of endpoint: Endpoint, key: Secret?, retryAfter: Duration?) {
        let (service, status, body) = (endpoint.service, response.status, ErrorBody(response.body))
        let known = body.documented(by: service, status: status)
        let code = ServiceError.Code(known?.code ?? body.code ?? "http_\(status)")
        let isRefusal = Self.isRefusal(status, body, known)
        let isFree = isRefusal || !endpoint.isPaid || ServiceError.Code.free.contains(code)
        let message = body.message ?? known?.cause ?? "the service answered status \(status) without saying why"
        error = ServiceError(
            service, code, status: status, message: key?.redacted(from: message) ?? message,
            nextStep: known?.hint ?? Self.nextStep(status, isRefusal: isRefusal || endpoint.method == .get),
            retryAfter: retryAfter, mayHaveBeenReceived: !isRefusal, isFree: isFree ? true : nil)
        isPassing = Self.isPassing(status)
        outcome = "status_\(status)"
    }

    /// The answer said that all is well, and nothing else that could be read.
    init(unreadable response: TransportResponse, of endpoint: Endpoint) {
        let isRead = endpoint.method == .get
        error = ServiceError(
            endpoint.service, .unreadable, status: response.status,
            message: "the answer is not the JSON that it should be",
            nextStep: isRead ? "Try again later." : Self.lookFirst, mayHaveBeenReceived: true,
            isFree: endpoint.isPaid ? nil : true)
        isPassing = true
        outcome = "unreadable"
    }

    /// A documented refusal proves that nothing was taken; so does “too many calls”, which is looked at first. A gateway
    /// says 503 of what it has handed on, so that proves nothing unless a document says so.
    private static func isRefusal(_ status: Int, _ body: ErrorBody, _ known: DocumentedError?) -> Bool {
        guard body.isReadable else { return false }
        return status == 429 || (400..<500).contains(status) && known?.status == status
            || status == 503 && known?.status == 503
    }

    private static func isPassing(_ status: Int) -> Bool { [429, 500, 502, 503, 504].contains(status) }

    private static func nextStep(_ status: Int, isRefusal: Bool) -> String {
        switch status {
        case 401, 403: "Check the API key, and that it is one of this service."
        case 402: "Buy credits, or choose something cheaper."
        case 429: "Wait, and send fewer requests a minute."
        default: isRefusal ? "Try again later, or correct what the message names." : lookFirst
        }
    }

    private static func nextStep(_ failure: TransportFailure) -> String {
        switch failure.code {
        case .unreachable: "Check the network, the proxy and the address, then send it again."
        case .proxy: "Check the proxy that HTTPS_PROXY names, or reach the host without it by NO_PROXY."
        case .proxySettings: "Set HTTPS_PROXY to http://HOST:PORT, or http://NAME:PASSWORD@HOST:PORT."
        case .interrupted: "Try again."
        case .deadline: "Try again with more time."
        case .cancelled: "Nothing is left to do."
        case .tooLarge: "Raise the limit if so much is wanted."
        case .wrongType: "Ask for the job again, and download what it names now."
        case .untrusted:
            "Check the address and this machine's time. An authority of your own is trusted once it is among this "
                + "machine's certificates, or in the file that SSL_CERT_FILE names."
        case .badAddress: "Give an address that begins with https://, or one of this machine."
        case .disk: "Check that the file and its folder can be read and written, and that the disk has room."
        case .refused: "The link may have lapsed: ask for the job again for a new one."
        }
    }
}
#endif
