/// How this program was built.
enum Build {
    /// The Swift compiler, by the language conditions it meets.
    static var swiftVersion: String {
        #if compiler(>=6.4)
        "6.4 or later"
        #elseif compiler(>=6.3)
        "6.3"
        #else
        "6.2"
        #endif
    }

    /// Whether it was built for speed.
    static var configuration: String {
        #if DEBUG
        "debug"
        #else
        "release"
        #endif
    }

    /// Whether kernels multiply and add in one instruction, as `make` builds them for the machine at hand.
    static var fusesMultiplyAdd: Bool {
        #if PIXELWRIGHT_FMA
        true
        #else
        false
        #endif
    }

    /// The package traits that were on.
    static var traits: [String] {
        var traits: [String] = []
        #if Services
        traits.append("Services")
        #endif
        #if Server
        traits.append("Server")
        #endif
        return traits
    }
}
