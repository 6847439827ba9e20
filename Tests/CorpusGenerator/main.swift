import CorpusKit
import Foundation
import TestSupport

// Writes Tests/Corpus anew; run it after a change to CorpusKit: swift run CorpusGenerator
let corpus = URL(filePath: PackageFolder.path + "/Tests/Corpus")
let files = Corpus.files()
for folder in ["valid", "invalid", "regression"] {
    try? FileManager.default.removeItem(at: corpus.appending(path: folder))
}
for file in files {
    let url = corpus.appending(path: file.path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(file.bytes).write(to: url)
}
try Data(Manifest.text(of: files).utf8).write(to: corpus.appending(path: "manifest.json"))
let byteCount = files.reduce(0) { $0 + $1.bytes.count }
print("\(files.count) files, \(byteCount / 1024) KiB, in \(corpus.path)")
