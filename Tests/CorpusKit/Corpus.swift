/// All files of the corpus, written anew at every call, always the same.
package enum Corpus {
    package static func files() -> [CorpusFile] {
        let valid = [
            ValidPNG.files, ValidPNG.ancillaryFiles, ValidAPNG.files, ValidGIF.files, ValidJPEG.files, ValidWebP.files,
        ]
        let invalid = [
            BrokenPNG.files, BrokenAPNG.files, BrokenGIF.files, BrokenJPEG.files, BrokenWebP.files, Bombs.files,
            Garbage.files,
        ]
        let regressions = [Regressions.files]
        return (valid + invalid + regressions).flatMap { $0() }.sorted { $0.path < $1.path }
    }
}
