public import ServiceCatalog

/// The source of a service's typed client, as far as it follows from the catalog: methods, requests, answers, values.
public struct ClientFiles: Sendable {
    let service: Service
    let types: ValueTypes

    /// The most lines of a file.
    static let mostLines = 300

    /// Reads the catalog's entry of a service.
    public init(_ service: Service) {
        self.service = service
        types = ValueTypes(of: service)
    }

    /// The module that they belong to.
    public var module: String { "\(prefix)API" }

    /// All of them, by name.
    public var files: [ClientFile] {
        (endpointFiles + valueFiles).sorted { $0.name < $1.name }
    }

    private var prefix: String {
        switch service.id {
        case .pixelEngine: "PixelEngine"
        case .spriteAI: "SpriteAI"
        case .pixelDojo: "PixelDojo"
        case .progressiveRobot: "ProgressiveRobot"
        }
    }

    private var client: String { "\(prefix)Client" }
}

// Endpoints by the document's headings
extension ClientFiles {
    private var endpointFiles: [ClientFile] {
        var sections: [(heading: String, endpoints: [Endpoint])] = []
        for endpoint in service.endpoints {
            if let index = sections.firstIndex(where: { $0.heading == endpoint.section }) {
                sections[index].endpoints.append(endpoint)
            } else {
                sections.append((endpoint.section, [endpoint]))
            }
        }
        return sections.flatMap { section in
            let blocks = section.endpoints.map { source(of: $0) }
            return split(blocks).enumerated().map { index, blocks in
                let topic = topic(section.heading, section.endpoints) + (index == 0 ? "" : String(index + 1))
                return file(topic, blocks, isAboutValues: false)
            }
        }
    }

    /// What a file is called after: the endpoint that has a heading of its own, or the heading.
    private func topic(_ heading: String, _ endpoints: [Endpoint]) -> String {
        if heading.contains("/"), let first = endpoints.first { return SourceName(first.name).type }
        let words = heading.prefix { $0 != "(" }.split(separator: " ").filter { $0 != "Endpoints" && $0 != "All" }
        return SourceName(words.joined(separator: " ")).type
    }

    private func source(of endpoint: Endpoint) -> SourceText {
        var text = SourceText()
        text.block("extension \(client)") { text in
            text.add(MethodSource(endpoint: endpoint, types: types).source)
            if endpoint.body != .none {
                text.line()
                text.add(RequestSource(endpoint: endpoint, types: types).source)
            }
            if endpoint.fileFormats.isEmpty {
                text.line()
                text.add(ResponseSource(endpoint: endpoint, types: types).source)
            }
        }
        return text
    }
}

// Values
extension ClientFiles {
    private var valueFiles: [ClientFile] {
        let blocks = types.types.map { type in
            var text = SourceText()
            text.block("extension \(client)") { $0.add(type.source(in: service)) }
            return text
        }
        return split(blocks).enumerated().map { index, blocks in
            file("Values" + (index == 0 ? "" : String(index + 1)), blocks, isAboutValues: true)
        }
    }

    /// As many blocks a file as it may have lines.
    private func split(_ blocks: [SourceText]) -> [[SourceText]] {
        var files: [[SourceText]] = []
        var lineCount = 0
        for block in blocks {
            if files.isEmpty || lineCount + block.lineCount > Self.mostLines {
                files.append([])
                lineCount = 0
            }
            files[files.count - 1].append(block)
            lineCount += block.lineCount + 1
        }
        return files
    }

    private func file(_ topic: String, _ blocks: [SourceText], isAboutValues: Bool) -> ClientFile {
        var text = SourceText()
        text.line("// Written by `make clients` from the catalog: what is changed here is lost.")
        // Values such as `flux-1.1-pro` and `720p` keep their numbers apart by an underscore.
        if isAboutValues { text.line("// swift-format-ignore-file: AlwaysUseLowerCamelCase") }
        text.line("#if Services")
        if blocks.contains(where: { $0.text.contains("JSON") }) { text.line("public import PixelCore") }
        text.line("public import ServiceHTTP")
        for block in blocks {
            text.line()
            text.add(block)
        }
        text.line("#endif")
        return ClientFile(name: "\(client)+\(topic).swift", text: text.text)
    }
}
