import NIOCore

/// A proxy that remembers what it was told and what it saw.
final class ProxyServer: Sendable {
    /// What it does once it knows what is wanted.
    enum Behaviour: Sendable {
        /// Connects to whom CONNECT names, or to a port of this machine instead.
        case tunnel(to: Int?)
        /// Answers with a status.
        case answer(String)
        /// Ends the connection.
        case hangUp
        /// Says nothing.
        case silence
    }

    private let seen = Shared<[UInt8]>([])
    private let asked = Shared<[String]>([])

    /// The head of every request that was made of it.
    var heads: [String] { asked.value }
    /// Everything that it could read, from clients, in the order in which it came.
    var bytes: [UInt8] { seen.value }

    /// Stands between while `body` runs, which is given it and the server that it is.
    static func serving(
        _ behaviour: Behaviour = .tunnel(to: nil), _ body: (ProxyServer, RawServer) async throws -> Void
    ) async throws {
        let proxy = ProxyServer()
        try await RawServer.serving {
            try await proxy.serve($0, behaviour)
        } _: {
            try await body(proxy, $0)
        }
    }

    private func serve(_ connection: RawServer.Connection, _ behaviour: Behaviour) async throws {
        try await connection.executeThenClose { inbound, outbound in
            var chunks = inbound.makeAsyncIterator()
            var head = ""
            while !head.hasSuffix("\r\n\r\n"), let chunk = try await chunks.next() { head += note(chunk) }
            asked.change { [head] in $0.append(head) }
            switch behaviour {
            case .hangUp: break
            case .silence: try await Task.sleep(for: .seconds(600))
            case .answer(let status):
                try await outbound.write(ByteBuffer(string: "HTTP/1.1 \(status)\r\nContent-Length: 0\r\n\r\n"))
                while try await chunks.next() != nil {}
            case .tunnel(let port):
                let words = head.split(separator: " ").prefix(2)
                let target = words.last?.split(separator: ":").map(String.init) ?? []
                guard words.first == "CONNECT", target.count == 2, let wanted = Int(target[1]) else { return }
                let host = port == nil ? target[0] : "127.0.0.1"
                try await RawServer.connect(host: host, port: port ?? wanted).executeThenClose { answers, requests in
                    try await outbound.write(ByteBuffer(string: "HTTP/1.1 200 Connected\r\n\r\n"))
                    try await withThrowingTaskGroup(of: Void.self) { tasks in
                        tasks.addTask {
                            for try await chunk in answers { try await outbound.write(chunk) }
                            outbound.finish()
                        }
                        while let chunk = try await chunks.next() {
                            _ = note(chunk)
                            try await requests.write(chunk)
                        }
                        tasks.cancelAll()
                    }
                }
            }
        }
    }

    private func note(_ chunk: ByteBuffer) -> String {
        seen.change { $0 += Array(chunk.readableBytesView) }
        return String(buffer: chunk)
    }
}
