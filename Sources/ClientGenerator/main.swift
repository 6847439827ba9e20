import ClientSource
import Foundation
import ServiceCatalog

// Writes the generated half of the typed clients anew: swift run ClientGenerator [FOLDER], by default Sources.
let sources = URL(filePath: CommandLine.arguments.dropFirst().first ?? "Sources")
for service in Service.all {
    let client = ClientFiles(service)
    let folder = sources.appending(path: "\(client.module)/Generated")
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in client.files { try Data(file.text.utf8).write(to: folder.appending(path: file.name)) }
    print("\(client.files.count) files in \(folder.path)")
}
