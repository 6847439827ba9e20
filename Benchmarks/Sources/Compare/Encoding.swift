import CPeers
import Measuring
import Pixelwright

func comparePNGEncoding(_ files: [String]) throws {
    let table = Table(
        "Encoding PNG, default settings (bars: bytes 1.00; time 0.50 large, 1.00 small)",
        columns: ["image", "ours ms", "libpng ms", "time ratio", "ours bytes", "libpng bytes", "size ratio"])
    for input in [DrawnPicture.photograph, .translucent, .sheet, .sprite, .icon] { try compare(table, input) }
    for file in files {
        guard let bitmap = try? Bitmap(contentsOf: file) else { continue }
        try compare(table, DrawnPicture(name: file, bitmap: bitmap))
    }
}

func compareParallelEncoding() throws {
    let table = Table(
        "Encoding PNG with every processor",
        columns: ["image", "ours ms", "libpng ms", "time ratio", "ours bytes", "libpng bytes", "size ratio"])
    try compare(table, DrawnPicture.photograph)
    try compare(table, DrawnPicture.translucent)
}

private func compare(_ table: Table, _ input: DrawnPicture) throws {
    var sizes = (ours: 0, peer: 0)
    let pixels = input.bitmap.packedBytes
    let (width, height) = (UInt32(input.bitmap.width), UInt32(input.bitmap.height))
    let measurement = try Measurement(
        ours: { sizes.ours = try input.bitmap.pngData().count },
        peer: { sizes.peer = peer_png_encode(pixels, width, height) })
    table.row([
        input.name, Table.number(measurement.ourMedian * 1e3, decimals: 3),
        Table.number(measurement.peerMedian * 1e3, decimals: 3), Table.number(measurement.ratio),
        "\(sizes.ours)", "\(sizes.peer)", Table.number(Double(sizes.ours) / Double(sizes.peer)),
    ])
}
