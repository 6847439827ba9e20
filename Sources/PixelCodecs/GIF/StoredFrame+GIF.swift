extension StoredFrame.Disposal {
    /// The disposal method of a graphic control extension, as browsers read it.
    ///
    /// 4 means 3: some encoders took the field for single bits. Numbers without a meaning count as "keep". What is
    /// cleared becomes transparent, not the background colour of the file's header, which browsers ignore.
    init(gifMethod method: Int) {
        switch method {
        case 2: self = .clear
        case 3, 4: self = .restore
        default: self = .keep
        }
    }

    /// The number that a graphic control extension holds for it.
    var gifMethod: UInt8 {
        switch self {
        case .keep: 1
        case .clear: 2
        case .restore: 3
        }
    }
}
