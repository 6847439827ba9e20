import Pixelwright

extension Job {
    /// Refuses a result that could not hold what is transparent.
    func requireTransparency() throws(CommandFailure) {
        if format == .jpeg { throw .usage("jpeg holds no transparency; write png, apng, webp or gif") }
    }
}
