import Foundation
import Pixelwright
import TestSupport

@testable import SandboxService

/// A page in a real Chromium, driven through its DevTools protocol: over pipes, so that nothing listens anywhere.
actor Browser {
    /// What went wrong in the page: exceptions, and what its own policy forbade.
    private(set) var complaints: [String] = []
    private let process = Process()
    private let commands = Pipe()
    private let events = Pipe()
    private var session: String?
    private var lastID = 0
    private var waiting: [Int: CheckedContinuation<JSONValue, any Error>] = [:]
    private var received: [UInt8] = []
    private var hasEnded = false

    struct Failure: Error {
        let message: String
    }

    /// Opens an empty page.
    init(_ chromium: Tool, profile: String) async throws {
        process.executableURL = URL(filePath: "/bin/sh")
        // Chromium reads commands from its fourth file and writes answers to its fifth.
        process.arguments = [
            "-c", "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>&1", chromium.path, "--headless=new",
            "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--hide-scrollbars",
            "--disable-background-networking", "--user-data-dir=\(profile)", "--remote-debugging-pipe",
        ]
        process.standardInput = commands
        process.standardOutput = events
        let (stream, continuation) = AsyncStream<Data>.makeStream()
        events.fileHandleForReading.readabilityHandler = { handle in
            let data = handle.availableData
            if data.isEmpty {
                handle.readabilityHandler = nil
                continuation.finish()
            } else {
                continuation.yield(data)
            }
        }
        try process.run()
        Task {
            for await data in stream { receive(data) }
            end()
        }
        let target = try await call("Target.createTarget", ["url": "about:blank"]).at("targetId")
        session = try await call("Target.attachToTarget", ["targetId": target, "flatten": true]).at("sessionId").string
        for domain in ["Page", "Runtime", "Log"] { _ = try await call("\(domain).enable") }
    }

    /// Ends Chromium, and waits until it has ended.
    func close() async {
        _ = try? await call("Browser.close")
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { [process] in
                process.waitUntilExit()
                continuation.resume()
            }
        }
    }
}

// What is done in the page
extension Browser {
    func visit(_ address: String) async throws {
        _ = try await call("Page.navigate", ["url": .string(address)])
    }

    /// What an expression of JavaScript comes to; of a promise, what it comes to in the end.
    func evaluate(_ expression: String) async throws -> JSONValue {
        let answer = try await call(
            "Runtime.evaluate",
            ["expression": .string(expression), "awaitPromise": true, "returnByValue": true])
        guard answer.at("exceptionDetails") == .null else {
            throw Failure(message: "\(expression): \(answer.at("exceptionDetails.exception.description").string ?? "")")
        }
        return answer.at("result.value")
    }

    /// Waits until an expression of JavaScript is true; the test's time limit ends it where it never is.
    func wait(until expression: String) async throws {
        _ = try await evaluate(
            """
            new Promise(resolve => {
              const look = () => { if (\(expression)) resolve(true); else setTimeout(look, 50); };
              look();
            })
            """)
    }

    /// A picture of the page, as PNG.
    func screenshot(width: Int, height: Int, isDark: Bool) async throws -> [UInt8] {
        _ = try await call(
            "Emulation.setDeviceMetricsOverride",
            ["width": .integer(width), "height": .integer(height), "deviceScaleFactor": 1, "mobile": false])
        _ = try await call(
            "Emulation.setEmulatedMedia",
            ["features": [["name": "prefers-color-scheme", "value": .string(isDark ? "dark" : "light")]]])
        let data = try await call("Page.captureScreenshot", ["format": "png"]).at("data").string
        return data.flatMap { Data(base64Encoded: $0) }.map(Array.init) ?? []
    }
}

// The protocol: JSON, each message with a zero behind it
extension Browser {
    private func call(_ method: String, _ parameters: JSONObject = [:]) async throws -> JSONValue {
        guard !hasEnded else { throw Failure(message: "Chromium has ended") }
        lastID += 1
        let id = lastID
        var message: JSONObject = ["id": .integer(id), "method": .string(method), "params": .object(parameters)]
        if let session { message.append("sessionId", .string(session)) }
        let bytes = Array(JSONValue.object(message).compactText.utf8) + [0]
        // When a test's time is over, Chromium ends, and with it all waiting.
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                waiting[id] = continuation
                do { try commands.fileHandleForWriting.write(contentsOf: bytes) } catch {
                    waiting.removeValue(forKey: id)?.resume(throwing: error)
                }
            }
        } onCancel: {
            process.terminate()
        }
    }

    private func receive(_ data: Data) {
        received += data
        while let end = received.firstIndex(of: 0) {
            let message = try? JSONValue(parsing: Array(received[..<end]))
            received.removeSubrange(...end)
            if let message { handle(message) }
        }
    }

    private func handle(_ message: JSONValue) {
        if let id = message.at("id").number, let continuation = waiting.removeValue(forKey: Int(id)) {
            if let text = message.at("error.message").string {
                continuation.resume(throwing: Failure(message: text))
            } else {
                continuation.resume(returning: message.at("result"))
            }
        }
        switch message.at("method").string {
        case "Runtime.exceptionThrown":
            complaints.append(message.at("params.exceptionDetails.exception.description").string ?? "an exception")
        // A server that is gone is complained of too, but that is none of the page's faults.
        case "Log.entryAdded" where message.at("params.entry.source") != "network":
            complaints.append(message.at("params.entry.text").string ?? "an entry")
        default: break
        }
    }

    private func end() {
        hasEnded = true
        for continuation in waiting.values { continuation.resume(throwing: Failure(message: "Chromium has ended")) }
        waiting = [:]
    }
}
