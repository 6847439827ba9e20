/// The corpus: valid and broken files of every format, always the same.
package enum Corpus {
    /// All files, by path.
    package static let files: [CorpusFile] = {
        let valid = [
            ValidPNG.files, ValidPNG.ancillaryFiles, ValidAPNG.files, ValidGIF.files, ValidJPEG.files, ValidWebP.files,
        ]
        let invalid = [
            BrokenPNG.files, BrokenAPNG.files, BrokenGIF.files, BrokenJPEG.files, BrokenWebP.files, Bombs.files,
            Garbage.files,
        ]
        return (valid + invalid + [Regressions.files]).flatMap { $0() }.sorted { $0.path < $1.path }
    }()
}
