import Pixelwright
import Synchronization

extension Conversion {
    /// Writes each frame into a file of its own, and returns their paths. No file is written when one is in the way.
    func writeFrames(of reader: FrameReader, _ task: ConversionTask, in folder: String) throws -> [String] {
        let paths = task.framePaths(count: reader.frameCount, in: folder)
        for path in paths { try writer.check(.file(path)) }
        var pending: [(path: String, bitmap: Bitmap)] = []
        var next = paths[...]
        try reader.forEach { cel in
            guard let path = next.popFirst() else { return }
            pending.append((path, cel.bitmap))
            if pending.count >= Parallelism.workerCount {
                try write(pending, as: task.format)
                pending.removeAll()
            }
        }
        try write(pending, as: task.format)
        return paths
    }

    /// Encodes and writes `frames`, each on a thread of its own.
    private func write(_ frames: [(path: String, bitmap: Bitmap)], as format: ImageFormat) throws {
        let failure = Mutex<(any Error)?>(nil)
        Parallelism.forEachBand(of: frames.count, minimumBand: 1) { range in
            for (path, bitmap) in frames[range] {
                do {
                    try writer.write(
                        bitmap.encoded(as: format, options: encoding.encodeOptions), to: .file(path))
                } catch {
                    failure.withLock { $0 = $0 ?? error }
                }
            }
        }
        if let error = failure.withLock({ $0 }) { throw error }
    }
}
