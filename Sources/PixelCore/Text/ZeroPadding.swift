extension String {
    /// These digits behind as many zeros as make `count` of them; longer ones stay.
    package func zeroPadded(to count: Int) -> String {
        String(repeating: "0", count: Swift.max(0, count - self.count)) + self
    }
}

extension Int {
    /// The number of a frame among `count`, in four digits or as many as all of them take, so that names sort.
    package func frameNumber(of count: Int) -> String {
        String(self).zeroPadded(to: Swift.max(4, String(count).count))
    }
}
