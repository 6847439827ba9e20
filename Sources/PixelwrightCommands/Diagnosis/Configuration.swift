import Pixelwright

/// Where settings come from. Values of variables are never shown: some are secret.
enum Configuration {
    /// The user's settings file.
    static var userFile: String {
        let folder = Environment["XDG_CONFIG_HOME"] ?? FilePath.join(Environment["HOME"] ?? "~", ".config")
        return FilePath.join(folder, "pixelwright/config.toml")
    }

    /// The environment variables that mean something here.
    static var variables: [String] {
        var names = ["NO_COLOR", "CLICOLOR_FORCE", "COLORTERM", "TERM", "COLUMNS"]
        #if Services
        names += ["PIXELENGINE_API_KEY", "SPRITE_AI_API_KEY", "PIXELDOJO_API_KEY", "PROGRESSIVE_ROBOT_API_KEY"]
        #endif
        return names
    }
}
