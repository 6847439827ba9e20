extension ProgressiveRobot {
    static let audioEndpoints: [Endpoint] = [
        generateAudio, audioGenerations, deleteAudioGeneration, audio, addAudio,
    ]

    private static let rows = Section("All Audio & Subtitle Endpoints")

    static let generateAudio: Endpoint = Section("POST /api/generate-audio").row(
        "generate-audio", .post, "/api/generate-audio",
        #"{"prompt","duration_seconds","tags"}Generate music/SFX (8 credits per 30s)"#,
        "Makes music or sounds of a text.",
        fields: [
            prompt(quote: #""prompt": "Upbeat electronic music with synth pads""#),
            plain("duration_seconds", .number, quote: #""duration_seconds": 30"#, "How long it is to be."),
            plain("tags", quote: #""tags": "electronic, upbeat""#, "Words for its kind, with commas between them."),
        ],
        cost: Cost(
            .byTime(8, seconds: 30, field: "duration_seconds", minimum: nil, isApproximate: false),
            "Audio generation (ACE-Step)8 per 30 seconds (pro-rated)"),
        startsJob: true)

    static let audioGenerations: Endpoint = rows.row(
        "audio-generations", .get, "/api/audio-generations", "List audio generation history",
        "Lists the music and sounds that were made.")

    static let deleteAudioGeneration: Endpoint = rows.row(
        "delete-audio-generation", .delete, "/api/audio-generations/{id}", "Delete audio generation",
        "Deletes a piece of music or a sound and its entry.")

    static let audio: Endpoint = rows.row(
        "audio", .get, "/api/audio/{filename}", "Download generated audio file", "Loads music, a sound or speech.",
        fileFormats: [.wav])

    static let addAudio: Endpoint = rows.row(
        "add-audio", .post, "/api/video/add-audio", addAudioRow, "Puts sound under a video.",
        fields: [
            fileName("video_filename", quote: addAudioRow, "The video."),
            fileName("audio_filename", quote: addAudioRow, "The sound."),
        ],
        cost: .undocumented)

    private static let addAudioRow = #"{"video_filename","audio_filename"}Merge audio onto a video"#
}

extension ProgressiveRobot {
    static let subtitleEndpoints: [Endpoint] = [generateSubtitles, subtitles, burnSubtitles, translateSubtitles]

    static let generateSubtitles: Endpoint = rows.row(
        "generate-subtitles", .post, "/api/subtitles/generate", subtitlesRow,
        "Writes down what is said in a video.",
        fields: [
            fileName("video_filename", quote: subtitlesRow, "The video."),
            plain("language", quote: subtitlesRow, "The language that is spoken, such as `en`."),
        ],
        cost: Cost(.flat(5), "Subtitle generation (Whisper)5 flat"))

    private static let subtitlesRow =
        #"{"video_filename","language":"en"}Auto-generate subtitles with Whisper (5 credits)"#

    static let subtitles: Endpoint = rows.row(
        "subtitles", .get, "/api/subtitles/{name}.srt", "Download subtitle file", "Loads subtitles as SRT.",
        fileFormats: [.srt])

    static let burnSubtitles: Endpoint = rows.row(
        "burn-subtitles", .post, "/api/subtitles/burn", burnRow, "Draws subtitles into a video for good.",
        fields: [
            fileName("video_filename", quote: burnRow, "The video."),
            fileName("srt_filename", quote: burnRow, "The subtitles."),
            Field(
                "style", .string, quote: burnRow, "What they look like.",
                rules: [.rule("known", .values(["default", "bold-yellow", "minimal"]))]),
        ],
        cost: .undocumented)

    private static let burnRow =
        #"{"video_filename","srt_filename","style"}Burn subtitles into video (styles: default, bold-yellow, minimal)"#

    static let translateSubtitles: Endpoint = rows.row(
        "translate-subtitles", .post, "/api/subtitles/translate", translateRow, "Translates subtitles.",
        fields: [
            fileName("srt_filename", quote: translateRow, "The subtitles."),
            text("target_language", quote: translateRow, "The language to translate them into."),
        ],
        cost: Cost(.flat(5), "Subtitle translation5 flat"), plan: LeastPlan("pro", "Subtitle Translation (Pro+)"))

    private static let translateRow =
        #"{"srt_filename","target_language"}AI translate subtitles (Pro+ required, 5 credits)"#
}

extension ProgressiveRobot {
    static let speechEndpoints: [Endpoint] = [voices, generateSpeech, addSpeech]

    static let voices: Endpoint = rows.row(
        "voices", .get, "/api/tts/voices", "List available TTS voices", "Lists the voices that can speak.")

    static let generateSpeech: Endpoint = Section("POST /api/tts/generate").row(
        "generate-speech", .post, "/api/tts/generate",
        #"{"text","voice_id","speed"}Generate speech (Creator+, 6 credits/min)"#, "Speaks a text.",
        fields: [
            text("text", quote: #""text": "Welcome to Progressive Robot, the AI video platform.""#, "What to say."),
            Field(
                "voice_id", .string, quote: #""voice_id": "en_gb_male""#, "Who says it.",
                rules: [
                    .rule(
                        "known", .values(["en_gb_male", "en_gb_female", "en_us_male", "en_us_female"]),
                        section: "TTS Voices",
                        quote: "en_gb_maleBritish English — Male en_gb_femaleBritish English — Female "
                            + "en_us_maleAmerican English — Male en_us_femaleAmerican English — Female")
                ]),
            plain("speed", .number, quote: #""speed": 1.0"#, "How fast; 1 is as usual."),
        ],
        cost: Cost(
            .byTime(6, seconds: 60, field: nil, minimum: nil, isApproximate: false),
            "TTS voice generation6 per minute (pro-rated)"),
        plan: LeastPlan("creator", "TTS (Creator+)"),
        response: [
            ResponseField("audio_url", .string, "The path of the sound below the service's address."),
            ResponseField("duration_seconds", .number), balance,
        ])

    static let addSpeech: Endpoint = rows.row(
        "add-speech", .post, "/api/tts/add-to-video", addSpeechRow, "Mixes speech into a video's sound.",
        fields: [
            fileName("video_filename", quote: addSpeechRow, "The video."),
            fileName("tts_filename", quote: addSpeechRow, "The speech."),
            plain("offset_seconds", .number, quote: addSpeechRow, "When it begins."),
            plain("volume", .number, quote: addSpeechRow, "How loud it is."),
        ],
        cost: .undocumented)

    private static let addSpeechRow =
        #"{"video_filename","tts_filename","offset_seconds","volume"}Mix TTS audio into a video"#
}
