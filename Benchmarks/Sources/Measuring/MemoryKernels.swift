import CPeers
import Pixelwright

/// Flattening and base64 beside plain loops in C, as a table.
package func compareMemoryKernels() throws {
    let table = Table(
        "Memory kernels", columns: ["work", "ours GB/s", "peer GB/s", "time ratio (bar 1.30)", "peer"])
    let bitmap = DrawnPicture.translucent.bitmap
    let pixels = bitmap.packedBytes
    var target = [UInt8](repeating: 0, count: pixels.count)
    let matte: [UInt8] = [128, 128, 128]

    func row(_ name: String, _ bytes: Int, _ peer: String, _ measurement: Measurement) {
        table.row([
            name, Table.number(Double(bytes) / measurement.ourMedian / 1e9),
            Table.number(Double(bytes) / measurement.peerMedian / 1e9), Table.number(measurement.ratio), peer,
        ])
    }
    var flattened = bitmap
    row(
        "flatten in place, 2048×2048", pixels.count, "the same loop in C",
        Measurement(
            ours: { flattened.flatten(onto: RGBA8(128, 128, 128)) },
            peer: { peer_flatten(pixels, &target, pixels.count / 4, matte) }))
    row(
        "flatten to a new bitmap", pixels.count, "the same loop in C",
        Measurement(
            ours: { _ = bitmap.flattened(onto: RGBA8(128, 128, 128)) },
            peer: {
                var fresh = [UInt8](repeating: 0, count: pixels.count)
                peer_flatten(pixels, &fresh, pixels.count / 4, matte)
            }))
    row(
        "flatten in place, 2048×2048", pixels.count, "memcpy",
        Measurement(
            ours: { flattened.flatten(onto: RGBA8(128, 128, 128)) },
            peer: { peer_copy(pixels, &target, pixels.count) }))

    let text = Base64.encode(pixels)
    var textBytes = [UInt8](repeating: 0, count: text.utf8.count)
    row(
        "base64 encode", pixels.count, "a table loop in C",
        Measurement(
            ours: { _ = Base64.encode(pixels) },
            peer: { peer_base64_encode(pixels, pixels.count, &textBytes) }))
    row(
        "base64 decode", text.utf8.count, "a table loop in C",
        try Measurement(
            ours: { _ = try Base64.decode(text) },
            peer: { _ = peer_base64_decode(textBytes, textBytes.count, &target) }))
}
