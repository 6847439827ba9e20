import Foundation
import Testing

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// `pixelwright serve` in a process of its own.
final class ServedProcess {
    private let running: RunningTool
    /// Scheme, host and port.
    let url: String

    /// Starts it on a free port, and returns once it says that it is ready.
    init(_ folder: Workspace, _ arguments: [String] = [], environment: [String: String] = [:]) throws {
        running = try folder.tool(environment).start(["serve", "--port", "0", "--json"] + arguments)
        let line = try #require(running.readLine(), "serve printed nothing")
        let report = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        url = try #require(report?["url"] as? String)
    }

    /// Asks PixelEngine; nil where no answer came.
    func pixelEngine(_ method: String, _ path: String, _ body: String? = nil) -> (status: Int, json: [String: Any])? {
        send(method, "\(url)/pixelengine/functions/v1\(path)", body, key: "pe_test_key")
    }

    func send(_ method: String, _ address: String, _ body: String?, key: String?) -> (status: Int, json: [String: Any])?
    {
        guard let url = URL(string: address) else { return nil }
        var request = URLRequest(url: url, timeoutInterval: 60)
        request.httpMethod = method
        if let key { request.setValue("Bearer \(key)", forHTTPHeaderField: "Authorization") }
        if let body {
            request.setValue("application/json", forHTTPHeaderField: "Content-Type")
            request.httpBody = Data(body.utf8)
        }
        let answer = WebAnswer()
        let done = DispatchSemaphore(value: 0)
        let task = URLSession.shared.dataTask(with: request) { data, response, _ in
            if let response = response as? HTTPURLResponse { answer.set(response.statusCode, data ?? Data()) }
            done.signal()
        }
        task.resume()
        done.wait()
        return answer.value.map { status, data in
            (status, (try? JSONSerialization.jsonObject(with: data)) as? [String: Any] ?? [:])
        }
    }

    func kill() { running.kill() }

    /// Asks it to end, and waits.
    func end() -> Outcome {
        running.terminate()
        return running.end()
    }
}

private final class WebAnswer: @unchecked Sendable {
    private let lock = NSLock()
    private var answer: (Int, Data)?

    func set(_ status: Int, _ data: Data) { lock.withLock { answer = (status, data) } }

    var value: (Int, Data)? { lock.withLock { answer } }
}
