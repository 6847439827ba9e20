import CorpusKit
import Foundation
import TestSupport
import Testing

/// The files under Tests/Corpus are what the generator writes.
@Suite struct CommittedCorpusTests {
    private let folder = PackageFolder.path + "/Tests/Corpus"

    @Test func everyFileIsCommittedAsGenerated() {
        for file in Corpus.files {
            #expect(
                PackageFolder.bytes("Tests/Corpus/" + file.path) == file.bytes,
                "\(file.path) is not what the generator writes; run: swift run CorpusGenerator")
        }
    }

    @Test func nothingElseIsCommitted() throws {
        let generated = Set(Corpus.files.map(\.path)).union(["manifest.json"])
        let enumerator = try #require(FileManager.default.enumerator(atPath: folder))
        for case let path as String in enumerator
        where enumerator.fileAttributes?[.type] as? FileAttributeType == .typeRegular {
            #expect(generated.contains(path), "\(path) has no place in the generator")
        }
    }

    @Test func manifestIsCommittedAsGenerated() {
        #expect(PackageFolder.bytes("Tests/Corpus/manifest.json") == Array(Manifest.text(of: Corpus.files).utf8))
    }

    @Test func namesAreUnique() {
        let paths = Corpus.files.map(\.path)
        #expect(Set(paths).count == paths.count)
    }
}
