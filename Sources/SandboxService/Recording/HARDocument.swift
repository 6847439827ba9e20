import Pixelwright
import ServiceCatalog

/// A recording as an HTTP Archive (HAR 1.2, http://www.softwareishard.com/blog/har-12-spec/), which browsers' network
/// panels open.
enum HARDocument {
    /// The whole document.
    static func document(of exchanges: [Exchange]) -> JSONValue {
        [
            "log": [
                "version": "1.2", "creator": ["name": "pixelwright", "version": "1"],
                "entries": .array(exchanges.map(entry)),
            ]
        ]
    }

    /// One exchange: an entry of the document.
    static func entry(_ exchange: Exchange) -> JSONValue {
        let milliseconds = JSONValue.number(Double(exchange.duration) / 1000, places: 3)
        return [
            "startedDateTime": .string(Timestamp.iso(exchange.time)), "time": milliseconds,
            "request": request(exchange), "response": response(exchange.response), "cache": [:],
            "timings": ["send": 0, "wait": milliseconds, "receive": 0],
            "_delivery": .string(exchange.response.delivery.name),
        ]
    }

    private static func request(_ exchange: Exchange) -> JSONValue {
        let request = exchange.request
        let target = RecordedTarget(request.target)
        var entry: JSONObject = [
            "method": .string(request.method), "url": .string(exchange.origin + target.text), "httpVersion": "HTTP/1.1",
            "cookies": [], "headers": headers(request.headers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }),
            "queryString": .array(target.parameters.map { ["name": .string($0.name), "value": .string($0.value)] }),
            "headersSize": -1, "bodySize": .integer(request.body.count),
        ]
        if !request.body.isEmpty {
            entry.append(
                "postData",
                ["mimeType": .string(request.mediaType), "text": .string(RecordedBody(request.body).text)])
        }
        return .object(entry)
    }

    private static func response(_ response: SandboxResponse) -> JSONValue {
        [
            "status": .integer(response.status), "statusText": "", "httpVersion": "HTTP/1.1", "cookies": [],
            "headers": headers(response.headers),
            "content": [
                "size": .integer(response.body.count), "mimeType": .string(response.header("Content-Type") ?? ""),
                "text": .string(RecordedBody(response.body).text),
            ],
            "redirectURL": "", "headersSize": -1, "bodySize": .integer(response.body.count),
        ]
    }

    private static func headers(_ headers: [(name: String, value: String)]) -> JSONValue {
        .array(
            headers.map { name, value in
                let isSecret = Secrets.headers.contains(name.lowercased())
                return ["name": .string(name), "value": .string(isSecret ? Secrets.mask : value)]
            })
    }
}

/// A request's path and query as a recording shows them.
struct RecordedTarget {
    let text: String
    let parameters: [(name: String, value: String)]

    init(_ target: String) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        parameters = (parts.count > 1 ? parts[1] : "").split(separator: "&").map { pair in
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let isSecret = Secrets.names.contains(sides[0].lowercased())
            return (sides[0], isSecret ? Secrets.mask : sides.count > 1 ? sides[1] : "")
        }
        let query = parameters.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
        text = (parts.first.map(String.init) ?? "") + (query.isEmpty ? "" : "?\(query)")
    }
}

extension SandboxResponse.Delivery {
    /// What a recording calls it.
    var name: String {
        switch self {
        case .whole: "whole"
        case .cut: "cut"
        case .truncated: "truncated"
        case .slow: "slow"
        }
    }
}
