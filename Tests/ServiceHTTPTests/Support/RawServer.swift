import NIOCore
import NIOPosix
import TestSupport

/// A server that does with the bytes of each connection what a test says.
final class RawServer: Sendable {
    /// A connection to it, or from it to another.
    typealias Connection = NIOAsyncChannel<ByteBuffer, ByteBuffer>

    /// Where it listens, on 127.0.0.1.
    let port: Int
    private let running: Task<Void, Never>
    private let count: Shared<Int>

    private init(_ port: Int, _ running: Task<Void, Never>, _ count: Shared<Int>) {
        (self.port, self.running, self.count) = (port, running, count)
    }

    /// How many connections have come.
    var connectionCount: Int { count.value }

    /// Serves while `body` runs. A connection ends when `handle` does.
    static func serving(
        _ handle: @escaping @Sendable (Connection) async throws -> Void, _ body: (RawServer) async throws -> Void
    ) async throws {
        let listener = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .bind(host: "127.0.0.1", port: 0) { channel in
                channel.eventLoop.makeCompletedFuture { try Connection(wrappingChannelSynchronously: channel) }
            }
        let count = Shared(0)
        let running = Task(executorPreference: OwnThreads()) {
            await withDiscardingTaskGroup { tasks in
                _ = try? await listener.executeThenClose { connections in
                    for try await connection in connections {
                        count.change { $0 += 1 }
                        tasks.addTask { try? await handle(connection) }
                    }
                }
            }
        }
        defer { running.cancel() }
        try await body(RawServer(listener.channel.localAddress?.port ?? 0, running, count))
    }

    /// Connects to another server.
    static func connect(host: String, port: Int) async throws -> Connection {
        try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup).connect(host: host, port: port) {
            channel in
            channel.eventLoop.makeCompletedFuture { try Connection(wrappingChannelSynchronously: channel) }
        }
    }

    /// Ends it and all its connections at once, as the end of its process would.
    func kill() async {
        running.cancel()
        await running.value
    }
}
