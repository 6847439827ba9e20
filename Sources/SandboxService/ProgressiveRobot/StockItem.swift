import Pixelwright
import ServiceCatalog

/// Something that a search for stock media finds: drawn here, the same for the same words.
struct StockItem: Hashable, Sendable {
    /// What it is.
    let kind: Kind
    /// Its number, by which it is drawn.
    let id: Int

    /// What can be searched for, by the last part of the address.
    enum Kind: String, Sendable, CaseIterable {
        case videos, images, music

        /// How names of files end.
        var ending: String {
            switch self {
            case .videos: "mp4"
            case .images: "png"
            case .music: "wav"
            }
        }

        /// What it is as a file of an account's.
        var file: RobotFile.Kind {
            switch self {
            case .videos: .video
            case .images: .image
            case .music: .audio
            }
        }
    }

    /// How many things are found for every query.
    static let count = 90

    /// The thing at a place of what is found for a query.
    init(_ kind: Kind, query: String, place: Int) {
        // FNV-1a: the same query finds the same things in every process.
        let words = "\(kind.rawValue) \(query.lowercased().trimmingBlanks) \(place)".utf8
        let hash = words.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        self.kind = kind
        id = Int(hash % 100_000_000)
    }

    /// The thing at the end of an address, `…/stock/images/12345.png`; nil where there is none.
    init?(address: String) {
        let parts = address.split(separator: "/")
        guard parts.count >= 3, parts[parts.count - 3] == "stock",
            let kind = Kind(rawValue: String(parts[parts.count - 2])),
            let last = parts.last, last.hasSuffix(".\(kind.ending)"), let id = Int(last.dropLast(4)),
            0..<100_000_000 ~= id
        else { return nil }
        (self.kind, self.id) = (kind, id)
    }
}

extension StockItem {
    /// The size and length of a video.
    var footage: Footage { Footage(width: 640, height: 360, frames: 24 * (2 + id % 7), frameRate: 24) }

    /// The length of a piece of music, in seconds.
    var seconds: Double { Double(10 + id % 50) }

    /// What it is made by.
    var spec: ResultSpec {
        switch kind {
        case .videos: return footage.spec(seed: UInt64(id))
        case .images:
            var spec = ResultSpec(.still)
            (spec.width, spec.height, spec.seed) = (640, 480, UInt64(id))
            return spec
        case .music:
            var spec = ResultSpec(.sound)
            (spec.seconds, spec.seed, spec.format) = (seconds, UInt64(id), "wav")
            return spec
        }
    }

    /// What a record says of its size and length.
    var members: JSONObject {
        switch kind {
        case .videos: footage.members.merging(["duration": .number(footage.seconds)])
        case .images: ["width": 640, "height": 480]
        case .music: ["duration": .number(seconds)]
        }
    }

    /// What a search says of it.
    ///
    /// - Parameter base: What the service's paths are below of.
    func json(base: String, query: String) -> JSONValue {
        let found: JSONObject = [
            "id": .integer(id), "title": .string("\(query.prefix(80)) \(id)"),
            "url": .string("\(base)/stock/\(kind.rawValue)/\(id).\(kind.ending)"),
        ]
        return .object(found.merging(members).merging(["author": "Pixelwright sandbox", "license": "royalty-free"]))
    }
}

// Stock media
extension ProgressiveRobotSandbox {
    static func stockAnswer(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse? {
        switch call.endpoint.name {
        case "stock-videos": return found(.videos, call)
        case "stock-images": return found(.images, call)
        case "stock-music": return found(.music, call)
        case "download-stock": return try downloadStock(call, faults)
        default: return nil
        }
    }

    private static func found(_ kind: StockItem.Kind, _ call: Call) -> SandboxResponse {
        let (query, size) = (call.text("query") ?? "", call.integer("per_page") ?? 15)
        let items = call.numberedPage(Array(0..<StockItem.count), size: size).map { place in
            StockItem(kind, query: query, place: place).json(base: call.base, query: query)
        }
        return .json([
            kind.rawValue: .array(items), "page": .integer(max(1, call.integer("page") ?? 1)),
            "per_page": .integer(size),
            "total": .integer(StockItem.count),
        ])
    }

    private static func downloadStock(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse {
        let url = call.text("url") ?? ""
        guard url.hasPrefix("\(call.base)/stock/"), let item = StockItem(address: url) else {
            throw .robotRefusal("url: it is none that the search gave")
        }
        let type = call.text("type") ?? ""
        guard item.kind.rawValue.hasPrefix(type.lowercased()) || item.kind.file.rawValue == type.lowercased() else {
            throw .robotRefusal("type: “\(type.prefix(40))” is not what the address leads to: \(item.kind)")
        }
        var work = RobotWork(item.kind.file, "stock", item.spec)
        work.content = item.members.merging(["seed": .integer(item.id)])
        let taken = try call.make(work, faults)
        return taken.answer(["filename": .string(taken.name), "type": .string(type)])
    }
}
