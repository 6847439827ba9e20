extension ProgressiveRobot {
    static let keyEndpoints: [Endpoint] = [keys, createKey, deleteKey]

    private static let keyRows = Section("API Key Management")

    static let keys: Endpoint = keyRows.row(
        "keys", .get, "/api/keys", "List your API keys (id, prefix, name, created_at, last_used, is_active)",
        "Lists the keys of the account, without the keys themselves.",
        response: [
            ResponseField("keys[].id", .integer), ResponseField("keys[].prefix", .string),
            ResponseField("keys[].name", .string), ResponseField("keys[].created_at", .string),
            ResponseField("keys[].last_used", .string, optional: true),
            ResponseField("keys[].is_active", .integer, "0 or 1."),
        ])

    static let createKey: Endpoint = keyRows.row(
        "create-key", .post, "/api/keys", #"Create key — body: {"name":"My App"} — returns full key once"#,
        "Makes a key and shows it, this once.",
        fields: [text("name", quote: #"body: {"name":"My App"}"#, "What the key is for.")],
        response: [ResponseField("key", .string, "The key itself.")])

    static let deleteKey: Endpoint = keyRows.row(
        "delete-key", .delete, "/api/keys/{id}", "Revoke an API key", "Makes a key worthless.")
}

extension ProgressiveRobot {
    static let sessionEndpoints: [Endpoint] = [
        authCheck, signup, login, logout, requestPasswordReset, resetPassword,
    ]

    private static let session = Section("Auth & Session")

    static let authCheck: Endpoint = session.row(
        "auth-check", .get, "/api/auth/check", "Current auth state, tier, credit balance, limits",
        "Tells whose key it is, the plan, its limits and the credits left.")

    static let signup: Endpoint = session.row(
        "signup", .post, "/api/signup", #"{"username","password","email"}Create account (public)"#,
        "Makes an account.", isPublic: true,
        fields: [
            text("username", quote: #"{"username","password","email"}"#),
            newPassword("password", quote: #"{"username","password","email"}"#),
            text("email", quote: #"{"username","password","email"}"#),
        ])

    static let login: Endpoint = session.row(
        "login", .post, "/api/login", #"{"username","password"}Log in (public)"#, "Begins a session.", isPublic: true,
        fields: [
            text("username", quote: #"{"username","password"}"#),
            Field("password", .string, required: true, quote: #"{"username","password"}"#),
        ],
        errors: ["Unauthorized"])

    static let logout: Endpoint = session.row(
        "logout", .post, "/api/logout", "Log out (clears session cookie)", "Ends a session.")

    static let requestPasswordReset: Endpoint = session.row(
        "request-password-reset", .post, "/api/password-reset/request",
        #"{"username":"..."}Request password reset email (public)"#,
        "Has a letter sent with which the password can be set anew.", isPublic: true,
        fields: [text("username", quote: #"{"username":"..."}"#)])

    static let resetPassword: Endpoint = session.row(
        "reset-password", .post, "/api/password-reset/reset",
        #"{"token","new_password"}Complete password reset (public)"#, "Sets the password anew.", isPublic: true,
        fields: [
            text("token", quote: #"{"token","new_password"}"#, "What the letter holds."),
            newPassword("new_password", quote: #"{"token","new_password"}"#),
        ])

    private static func newPassword(_ path: String, quote: String) -> Field {
        Field(
            path, .string, required: true, quote: quote,
            rules: [
                .rule(
                    "length", .length(8...Int.max), section: "Settings", quote: "Change password (min 8 chars)")
            ])
    }
}

extension ProgressiveRobot {
    static let profileEndpoints: [Endpoint] = [
        profile, updateProfile, uploadAvatar, changePassword, updateEmail, setTheme,
    ]

    private static let profileRows = Section("Profile")
    private static let settings = Section("Settings")

    static let profile: Endpoint = profileRows.row(
        "profile", .get, "/api/profile", "Get profile (username, display_name, bio, avatar)",
        "Gives what others see of the account.",
        response: [
            ResponseField("username", .string), ResponseField("display_name", .string, optional: true),
            ResponseField("bio", .string, optional: true), ResponseField("avatar", .string, optional: true),
        ])

    static let updateProfile: Endpoint = profileRows.row(
        "update-profile", .post, "/api/profile", #"{"display_name","bio","profile_public"}Update profile"#,
        "Changes what others see of the account.",
        fields: [
            plain("display_name", quote: #"{"display_name","bio","profile_public"}"#),
            plain("bio", quote: #"{"display_name","bio","profile_public"}"#),
            plain(
                "profile_public", .boolean, quote: #"{"display_name","bio","profile_public"}"#,
                "Whether others see it."),
        ])

    static let uploadAvatar: Endpoint = profileRows.row(
        "upload-avatar", .post, "/api/profile/avatar", "Multipart image uploadUpload avatar",
        "Sets the picture of the profile.",
        fields: [picture("image", quote: "Multipart image uploadUpload avatar", "The picture.")])

    static let changePassword: Endpoint = settings.row(
        "change-password", .post, "/api/settings/change-password",
        #"{"current_password","new_password"}Change password (min 8 chars)"#, "Sets another password.",
        fields: [
            Field("current_password", .string, required: true, quote: #"{"current_password","new_password"}"#),
            newPassword("new_password", quote: #"{"current_password","new_password"}"#),
        ])

    static let updateEmail: Endpoint = settings.row(
        "update-email", .post, "/api/settings/email", #"{"email":"..."}Update email address"#,
        "Sets another address for letters.", fields: [text("email", quote: #"{"email":"..."}"#)])

    static let setTheme: Endpoint = settings.row(
        "set-theme", .post, "/api/settings/theme", #"{"theme":"dark"}Set theme (dark or light)"#,
        "Makes the website dark or light.",
        fields: [
            Field(
                "theme", .string, required: true, quote: #"{"theme":"dark"}Set theme (dark or light)"#,
                rules: [.rule("known", .values(["dark", "light"]))])
        ])
}
