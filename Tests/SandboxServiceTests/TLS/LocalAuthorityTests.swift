import Foundation
import SandboxService
import Testing

@Suite("The local authority", .timeLimit(.minutes(60)))
struct LocalAuthorityTests {
    private let scratch: ScratchFolder
    private var folder: String { scratch.path + "/authority" }
    private var keyPath: String { folder + "/authority.key" }

    init() throws { scratch = try ScratchFolder() }

    private func refusal(now: Date = Date()) -> AuthorityError? {
        do throws(AuthorityError) {
            _ = try LocalAuthority(folder: folder, now: now)
            return nil
        } catch { return error }
    }

    private func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? NSNumber).intValue
    }

    @Test func itIsMadeOnceAndForItsOwnerAlone() throws {
        let first = try LocalAuthority(folder: folder)
        let text = try String(contentsOfFile: first.certificatePath, encoding: .utf8)
        #expect(try mode(keyPath) == 0o600 && mode(first.certificatePath) == 0o600 && mode(folder) == 0o700)
        let second = try LocalAuthority(folder: folder)
        #expect(try String(contentsOfFile: second.certificatePath, encoding: .utf8) == text)
        #expect(try first.makeIdentity().certificate != second.makeIdentity().certificate)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["authority"])
    }

    @Test func ofManyWhoMakeItAtOnceAllHaveTheSame() async throws {
        let folder = folder
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 { group.addTask { _ = try LocalAuthority(folder: folder) } }
            try await group.waitForAll()
        }
        #expect(refusal() == nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["authority"])
    }

    @Test(arguments: ["authority.pem", "authority.key"])
    func aFileThatIsBrokenOrMissingIsRefused(name: String) throws {
        _ = try LocalAuthority(folder: folder)
        let path = folder + "/" + name
        let bytes = try Data(contentsOf: URL(filePath: path))
        var changed = bytes
        changed[bytes.count / 2] = UInt8(ascii: "*")
        for tampered in [Data(), bytes.prefix(bytes.count / 2), changed] {
            try tampered.write(to: URL(filePath: path))
            let error = try #require(refusal())
            #expect(error.code == .broken && error.path == path)
            #expect("\(error)".contains("remove authority.pem and authority.key"))
        }
        try FileManager.default.removeItem(atPath: path)
        #expect(refusal()?.code == .broken)
    }

    @Test(arguments: ["authority.pem", "authority.key"])
    func aFileOfAnotherAuthorityIsRefused(name: String) throws {
        _ = try LocalAuthority(folder: folder)
        _ = try LocalAuthority(folder: scratch.path + "/other")
        try FileManager.default.removeItem(atPath: folder + "/" + name)
        try FileManager.default.copyItem(atPath: "\(scratch.path)/other/\(name)", toPath: "\(folder)/\(name)")
        #expect(refusal()?.code == .foreign)
    }

    @Test func itLastsTenYears() throws {
        _ = try LocalAuthority(folder: folder)
        let year = 366 * 86_400.0
        #expect(refusal(now: Date() + 9 * year) == nil)
        #expect(refusal(now: Date() + 10 * year)?.code == .expired)
        #expect(refusal(now: Date() - year)?.code == .expired)
    }

    @Test func aKeyThatOthersCanReadIsRefused() throws {
        _ = try LocalAuthority(folder: folder)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: keyPath)
        #expect(refusal()?.code == .exposed)
    }

    @Test func aFolderOfOtherThingsIsLeftAlone() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try scratch.write("mine".utf8, to: "authority/notes.txt")
        #expect(refusal()?.code == .unwritable)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["notes.txt"])
        try FileManager.default.removeItem(atPath: folder + "/notes.txt")
        #expect(refusal() == nil, "an empty folder is as good as none")
    }

    @Test func itSaysHowToBeReachedAndTrusted() throws {
        let authority = try LocalAuthority(folder: folder)
        let text = authority.advice(port: 8443).joined(separator: "\n")
        for host in LocalAuthority.serviceHosts { #expect(text.contains("127.0.0.1 \(host)")) }
        for word in [authority.certificatePath, "8443", "--cacert", "SSL_CERT_FILE", "NODE_EXTRA_CA_CERTS"] {
            #expect(text.contains(word), "\(word)")
        }
        #expect(!authority.advice(port: 443).joined().contains("--connect-to"))
    }
}
