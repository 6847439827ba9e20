import CorpusKit
import Foundation
import TestSupport

// Writes the corpus anew: swift run CorpusGenerator [FOLDER], by default Tests/Corpus.
let folder = CommandLine.arguments.dropFirst().first ?? PackageFolder.path + "/Tests/Corpus"
let corpus = URL(filePath: folder)
let files = Corpus.files
for kind in ["valid", "invalid", "regression"] {
    try? FileManager.default.removeItem(at: corpus.appending(path: kind))
}
for file in files {
    let url = corpus.appending(path: file.path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(file.bytes).write(to: url)
}
try Data(Manifest.text(of: files).utf8).write(to: corpus.appending(path: "manifest.json"))
let byteCount = files.reduce(0) { $0 + $1.bytes.count }
print("\(files.count) files, \(byteCount / 1024) KiB, in \(folder)")
