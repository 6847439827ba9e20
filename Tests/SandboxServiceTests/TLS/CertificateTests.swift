import Foundation
import Pixelwright
import SandboxService
import ServiceCatalog
import TestSupport
import Testing

@Suite("Certificates as clients see them", .timeLimit(.minutes(60)))
struct CertificateTests {
    private let scratch: ScratchFolder
    private let authority: LocalAuthority

    init() throws {
        scratch = try ScratchFolder()
        authority = try LocalAuthority(folder: scratch.path + "/authority")
    }

    @discardableResult
    private func openssl(_ arguments: String...) async throws -> Tool.Outcome {
        try await #require(Program.openssl).outcome(of: arguments, inFolder: scratch.path)
    }

    @Test(.enabled(if: Program.openssl != nil, "needs openssl"))
    func opensslTrustsThemForEveryHostAndNoOther() async throws {
        let leaf = try scratch.write(try authority.makeIdentity().certificate.utf8, to: "leaf.pem")
        for host in LocalAuthority.serviceHosts + ["localhost", "example.com"] {
            let outcome = try await openssl(
                "verify", "-x509_strict", "-purpose", "sslserver", "-CAfile", authority.certificatePath,
                "-verify_hostname", host, leaf)
            #expect((outcome.status == 0) == (host != "example.com"), "\(host): \(outcome.output)\(outcome.errors)")
        }
        for address in ["127.0.0.1", "::1"] {
            let outcome = try await openssl(
                "verify", "-CAfile", authority.certificatePath, "-verify_ip", address, leaf)
            #expect(outcome.status == 0, "\(address): \(outcome.errors)")
        }
    }

    /// Whoever has the key can sign anything; what it is not meant for must be refused all the same.
    @Test(
        .enabled(if: Program.openssl != nil, "needs openssl"),
        arguments: [
            ("DNS:example.com", false), ("DNS:ai", false), ("DNS:notpixeldojo.ai", false), ("IP:10.0.0.1", false),
            ("DNS:pixeldojo.ai,DNS:example.com", false), ("DNS:pixeldojo.ai", true), ("IP:127.0.0.1", true),
        ])
    func aStolenKeySignsNothingElse(name: String, isTrusted: Bool) async throws {
        let extensions = try scratch.write("subjectAltName=\(name)\nextendedKeyUsage=serverAuth\n".utf8, to: "names")
        try await openssl(
            "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "stolen.key", "-out",
            "stolen.csr", "-subj", "/CN=stolen")
        let signing = try await openssl(
            "x509", "-req", "-in", "stolen.csr", "-CA", authority.certificatePath, "-CAkey",
            authority.folder + "/authority.key", "-out", "stolen.pem", "-days", "1", "-extfile", extensions)
        try #require(signing.status == 0, "\(signing.errors)")
        let outcome = try await openssl("verify", "-CAfile", authority.certificatePath, "stolen.pem")
        #expect((outcome.status == 0) == isTrusted, "\(outcome.output)\(outcome.errors)")
        #expect(isTrusted || outcome.errors.contains("permitted subtree violation"), "\(outcome.errors)")
    }

    @Test(.enabled(if: Program.curl != nil, "needs curl"))
    func curlReachesEachServiceUnderItsOwnName() async throws {
        let curl = try #require(Program.curl)
        let sandbox = try Sandbox()
        let paths: [ServiceID: (path: String, member: String)] = [
            .pixelEngine: ("/balance", "reserved"), .spriteAI: ("/api/balance", "total_token_balance"),
            .pixelDojo: ("/jobs", "jobs"), .progressiveRobot: ("/api/credits/history", "history"),
        ]
        try await serving(sandbox, tls: try authority.makeIdentity()) { port in
            for service in Service.all {
                let (path, member) = try #require(paths[service.id])
                let base = try #require(URL(string: service.baseURL))
                let host = try #require(base.host())
                let arguments = [
                    "-sS", "--fail", "--resolve", "\(host):\(port):127.0.0.1", "-H",
                    "Authorization: Bearer \(TestAccount.key(of: service.id))",
                    "https://\(host):\(port)\(base.path())\(path)",
                ]
                let answer = try await curl.outcome(
                    of: arguments + ["--cacert", authority.certificatePath], inFolder: scratch.path)
                #expect(answer.status == 0, "\(host): \(answer.errors)")
                let json = try JSONValue(parsing: Array(answer.output.utf8))
                #expect(json.at(member) != .null, "\(host): \(answer.output)")
                let stranger = try await curl.outcome(of: arguments, inFolder: scratch.path)
                #expect(stranger.status == 60, "without the authority, curl trusts nobody: \(stranger.errors)")
            }
        }
    }

    @Test(.enabled(if: Program.curl != nil, "needs curl"))
    func addressesInAnswersLeadBackByHTTPS() async throws {
        let curl = try #require(Program.curl)
        try await serving(try Sandbox(), tls: try authority.makeIdentity()) { port in
            let origin = "https://pixeldojo.ai:\(port)"
            let common = [
                "-sS", "--fail", "--cacert", authority.certificatePath, "--resolve", "pixeldojo.ai:\(port):127.0.0.1",
                "-H", "Authorization: Bearer \(TestAccount.key(of: .pixelDojo))",
            ]
            let run = try await curl.outcome(
                of: common + ["-d", #"{"prompt": "A sunset"}"#, origin + "/api/v1/models/flux-1.1-pro/run"],
                inFolder: scratch.path)
            let address = try JSONValue(parsing: Array(run.output.utf8)).at("statusUrl").string ?? ""
            #expect(address.hasPrefix(origin + "/api/v1/jobs/"), "\(run.output)\(run.errors)")
            #expect(try await curl.outcome(of: common + [address], inFolder: scratch.path).status == 0)
        }
    }
}
