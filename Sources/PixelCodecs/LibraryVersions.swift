internal import CImageCodecs

/// What this build is made of.
package enum LibraryVersions {
    /// The image libraries in use, by name.
    package static var libraries: [(name: String, version: String)] {
        let webp = cic_webp_version()
        return unsafe [
            ("libpng", String(cString: cic_png_version())),
            ("libjpeg", String(cString: cic_jpeg_version())),
            ("libwebp", "\(webp >> 16 & 255).\(webp >> 8 & 255).\(webp & 255)"),
            ("giflib", String(cString: cic_gif_version())),
            ("libdeflate", String(cString: cic_deflate_version())),
        ]
    }

    /// The compiler of the C parts.
    package static var compiler: String { unsafe String(cString: cic_compiler_version()) }

    /// The vector instructions used wherever they help, without asking the machine first.
    package static var instructionSets: String { unsafe String(cString: cic_instruction_sets()) }
}
