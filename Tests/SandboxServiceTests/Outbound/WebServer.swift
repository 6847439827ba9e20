import Foundation
import NIOSSL
import Pixelwright
import TestSupport

@testable import SandboxService

/// A test's own corner of a server in another process, which the sandbox reaches over a socket (see web_server.py).
struct WebServer: Sendable {
    private let process: WebServerProcess
    private let tag = UUID().uuidString

    var port: Int { process.port }
    private var folder: String { process.folder + "/" + tag }

    /// Why tests that need it skip.
    static let absence = "needs python3 and openssl on the PATH"
    static let isPossible = Tool(named: "python3") != nil && Tool(named: "openssl") != nil

    /// - Parameter isSecure: Whether it speaks TLS, as `pictures.example` and two other names.
    init(isSecure: Bool, files: [String: [UInt8]] = [:]) throws {
        process = try (isSecure ? WebServerProcess.secure : WebServerProcess.plain).get()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (name, bytes) in files { try Data(bytes).write(to: URL(filePath: folder + "/" + name)) }
    }
}

/// The process of a server, which ends with this one.
private final class WebServerProcess: Sendable {
    static let plain = Result { try WebServerProcess(isSecure: false) }
    static let secure = Result { try WebServerProcess(isSecure: true) }

    let port: Int
    let folder: String
    private let process = Process()
    private let input = Pipe()

    private init(isSecure: Bool) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "web-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var arguments = [PackageFolder.path + "/Tests/SandboxServiceTests/Outbound/web_server.py", folder]
        if isSecure {
            try Self.makeCertificate(in: folder)
            arguments += [folder + "/certificate.pem", folder + "/key.pem"]
        }
        guard let python = Tool(named: "python3") else { throw WebServerError(description: WebServer.absence) }
        process.executableURL = URL(filePath: python.path)
        process.arguments = arguments
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        var line = Data()
        while line.last != UInt8(ascii: "\n"), let byte = try output.fileHandleForReading.read(upToCount: 1),
            !byte.isEmpty
        {
            line += byte
        }
        guard let port = Int(String(decoding: line.dropLast(), as: UTF8.self)) else {
            throw WebServerError(description: "the server did not start")
        }
        self.port = port
    }

    private static func makeCertificate(in folder: String) throws {
        let names = "subjectAltName=DNS:pictures.example,DNS:intranet.example,DNS:two-faced.example"
        _ = try Tool(named: "openssl")?.run(
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
                "-subj", "/CN=pictures.example", "-addext", names, "-keyout", folder + "/key.pem", "-out",
                folder + "/certificate.pem",
            ], inFolder: folder)
    }
}

struct WebServerError: Error, CustomStringConvertible { let description: String }

extension OutboundNetwork {
    /// A network that waits for a machine whose hands are full of other tests.
    static var patient: OutboundNetwork {
        var network = OutboundNetwork()
        network.patience = .seconds(240)
        return network
    }
}

extension WebServer {
    /// What it was asked, the first first.
    var requests: [JSONValue] {
        guard let log = try? String(contentsOfFile: folder + "/log", encoding: .utf8) else { return [] }
        return log.split(separator: "\n").compactMap { try? JSONValue(parsing: Array($0.utf8)) }
    }

    /// Waits until it was asked so often; the suite's time limit ends what never comes.
    func requests(count: Int) async throws -> [JSONValue] {
        while requests.count < count { try await Task.sleep(for: .milliseconds(20)) }
        return requests
    }

    /// An address of it under a name that its certificate has.
    func url(_ path: String, host: String = "pictures.example") -> String { "https://\(host):\(port)/\(tag)/\(path)" }

    /// An address of it for receivers on this machine.
    func localURL(_ path: String) -> String { "http://127.0.0.1:\(port)/\(tag)/\(path)" }

    /// A network in which its names lead to addresses of the internet, all of which are this machine.
    var network: OutboundNetwork {
        var network = OutboundNetwork.patient
        network.resolve = { host in
            let known = ["pictures.example": "93.184.215.14", "intranet.example": "10.0.0.7"]
            return [known[host].flatMap { IPAddress($0) }].compactMap(\.self)
        }
        network.route = { IPAddress("127.0.0.1") ?? $0 }
        network.trust = .file(process.folder + "/certificate.pem")
        return network
    }
}
