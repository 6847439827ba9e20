import Pixelwright

/// A sprite in three dimensions, a cube for each of its pixels, as a binary glTF file.
///
/// Source: Khronos Group, “glTF 2.0 specification”, 2021. Each face has its own corners, so that shading stays flat.
struct VoxelModel {
    static let mediaType = "model/gltf-binary"
    /// The pixels along a side of the sprite.
    private static let side = 16

    private var positions: [Float] = []
    private var normals: [Float] = []
    private var colors: [UInt8] = []
    private var indices: [UInt16] = []

    /// A model of the first picture that was sent, or of a drawn sprite.
    static func make(_ spec: ResultSpec, _ files: [[UInt8]]) throws(ServiceFailure) -> MadeResult {
        let sources = files.prefix(1).compactMap { try? Bitmap(decoding: $0) }
        var spec = spec
        spec.background = nil
        // Cubes are solid: the mark is two of them in the corner.
        var drawn = DrawnFrames(spec, size: Size(side, side), frameCount: 1, sources: sources)
        drawn.mark()
        return MadeResult(VoxelModel(of: drawn.frames[0]).file, mediaType: mediaType)
    }

    private init(of sprite: Bitmap) {
        func isSolid(_ x: Int, _ y: Int) -> Bool {
            sprite.bounds.contains(Point(x: x, y: y)) && sprite[x, y].alpha >= 128
        }
        for y in 0..<sprite.height {
            for x in 0..<sprite.width where isSolid(x, y) {
                for face in Self.faces where !isSolid(x + face.x, y - face.y) || face.z != 0 {
                    append(face, x - sprite.width / 2, sprite.height - 1 - y, sprite[x, y])
                }
            }
        }
    }

    /// Where the faces of a cube look.
    private static let faces = [(1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1), (0, 0, -1)].map {
        (x: $0.0, y: $0.1, z: $0.2)
    }

    private mutating func append(_ face: (x: Int, y: Int, z: Int), _ x: Int, _ y: Int, _ color: RGBA8) {
        // Two directions within the face, of which the second is a left turn from the first as seen from outside.
        let normal = SIMD3(Float(face.x), Float(face.y), Float(face.z))
        let across = SIMD3(normal.z, normal.x, normal.y)
        let up = SIMD3(
            normal.y * across.z - normal.z * across.y, normal.z * across.x - normal.x * across.z,
            normal.x * across.y - normal.y * across.x)
        let center = SIMD3(Float(x) + 0.5, Float(y) + 0.5, 0)
        let first = UInt16(positions.count / 3)
        let light = color.premultipliedLight * (255 / max(1, Float(color.alpha)))
        for (a, b) in [(-1, -1), (1, -1), (1, 1), (-1, 1)] as [(Float, Float)] {
            let corner = (center + (normal + across * a + up * b) * 0.5) / Float(Self.side)
            positions += [corner.x, corner.y, corner.z]
            normals += [normal.x, normal.y, normal.z]
            colors += [light.x, light.y, light.z, 1].map { UInt8(min(max($0, 0), 1) * 255) }
        }
        indices += [0, 1, 2, 0, 2, 3].map { first + $0 }
    }
}

// The file
extension VoxelModel {
    private var file: [UInt8] {
        let parts = [
            Self.bytes(positions.map(\.bitPattern)), Self.bytes(normals.map(\.bitPattern)), colors, Self.bytes(indices),
        ]
        let binary = Self.padded(parts.flatMap(\.self), with: 0)
        let text = Self.padded(Array(description(parts.map(\.count)).compactText.utf8), with: UInt8(ascii: " "))
        let length = 12 + 8 + text.count + 8 + binary.count
        return [
            Array("glTF".utf8), Self.bytes([2, UInt32(length)]), Self.bytes([UInt32(text.count), 0x4E4F_534A]), text,
            Self.bytes([UInt32(binary.count), 0x004E_4942]), binary,
        ].flatMap(\.self)
    }

    private func description(_ counts: [Int]) -> JSONValue {
        let corners = positions.count / 3
        var offset = 0
        let views = counts.enumerated().map { index, count -> JSONValue in
            defer { offset += count }
            return [
                "buffer": 0, "byteOffset": .integer(offset), "byteLength": .integer(count),
                "target": .integer(index == 3 ? 34_963 : 34_962),
            ]
        }
        return [
            "asset": ["version": "2.0", "generator": "Pixelwright sandbox"],
            "scene": 0,
            "scenes": [["nodes": [0]]],
            "nodes": [["mesh": 0, "name": "SANDBOX"]],
            "meshes": [
                [
                    "primitives": [
                        [
                            "attributes": ["POSITION": 0, "NORMAL": 1, "COLOR_0": 2], "indices": 3, "material": 0,
                        ]
                    ]
                ]
            ],
            "materials": [["pbrMetallicRoughness": ["metallicFactor": 0, "roughnessFactor": 1]]],
            "accessors": [
                [
                    "bufferView": 0, "componentType": 5126, "count": .integer(corners), "type": "VEC3",
                    "min": bound(by: { min($0, $1) }), "max": bound(by: { max($0, $1) }),
                ],
                ["bufferView": 1, "componentType": 5126, "count": .integer(corners), "type": "VEC3"],
                [
                    "bufferView": 2, "componentType": 5121, "normalized": true, "count": .integer(corners),
                    "type": "VEC4",
                ],
                ["bufferView": 3, "componentType": 5123, "count": .integer(indices.count), "type": "SCALAR"],
            ],
            "bufferViews": .array(views),
            "buffers": [["byteLength": .integer(counts.reduce(0, +) + (4 - counts.reduce(0, +) % 4) % 4)]],
        ]
    }

    /// The least or the greatest of each coordinate; multiples of 1/16, which are written exactly.
    private func bound(by choose: (Float, Float) -> Float) -> JSONValue {
        .array(
            (0..<3).map { axis in
                let values = stride(from: axis, to: positions.count, by: 3).map { positions[$0] }
                return .number(Double(values.dropFirst().reduce(values.first ?? 0, choose)))
            })
    }

    private static func padded(_ bytes: [UInt8], with byte: UInt8) -> [UInt8] {
        bytes + [UInt8](repeating: byte, count: (4 - bytes.count % 4) % 4)
    }

    private static func bytes<Number: FixedWidthInteger>(_ numbers: [Number]) -> [UInt8] {
        numbers.flatMap { number in
            stride(from: 0, to: Number.bitWidth, by: 8).map { UInt8(truncatingIfNeeded: number >> Number($0)) }
        }
    }
}
