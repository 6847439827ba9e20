extension PixelDojo {
    static let questionsOfPrices: [OpenQuestion] = [
        question(
            "prices.live", "The document is a copy of data that changes.",
            "Its prices are for estimates; GET /models tells those of the day, and `creditCost` in the answer decides."),
        question(
            "prices.video-unit",
            "Videos are said to cost by the second, but 34 of the 61 video models have a price in “credit(s)”, and 27 in "
                + "“credits/sec”.",
            "Each is read as it is written: “credit(s)” for a run, “credits/sec” for a second."),
        question(
            "prices.count", "Images are said to cost by the image, but it is not said how to ask for more than one.",
            "A quote is for one image; a request for several costs so many times as much."),
        question(
            "prices.varying",
            "Face Enhance, GPT Image 2 Edit and Image Relighting have one amount each but say that the cost varies.",
            "The amount is kept as varying: a quote shows it as an estimate and cannot hold to a budget."),
        question(
            "prices.tiers",
            "Models such as Flux Edit, Qwen Image Edit, Nano Banana Edit and Kling Video Edit have several tiers or "
                + "variants, but one price; some of these cost more under ids of their own.",
            "The amount is taken as it stands; `creditCost` in the answer decides."),
        question(
            "prices.standard", "It is not said which resolution is meant when none is named.",
            "The amount before the brackets is taken: for most models it is that of one of the resolutions."),
        question(
            "prices.hailuo-fast", "Hailuo Fast has no price for 10 seconds at 1080p.",
            "There is no quote for it: the combination is taken as not on offer."),
        question(
            "prices.other-calls", "Only runs have prices; nothing is said of asking, listing and replaying.",
            "They are taken as free."),
    ]

    static let questionsOfModels: [OpenQuestion] = [
        question(
            "models.kinds",
            "Text to Music and Video to Sound stand among the video models, and Hunyuan 3D, which makes meshes, among the "
                + "image models; how their results are returned is not said.",
            "Kinds follow the document's two lists; results are taken from whatever holds addresses in `output`."),
        question(
            "models.veo-lite-audio", "VEO 3.1 Lite has the feature Audio, and is said to have no audio generation.",
            "It is taken to make no sound."),
        question(
            "models.runway", "Three ids run Runway; which version two of them mean is not said.",
            "The lengths that are said of runway-gen4-video are not taken to hold for the other two."),
        question(
            "models.versions",
            "Names and ids disagree: Seedream 4.5 is seedream-4, Seedance 1 is seedance-1.5, LTX 2.3 is ltx-2.",
            "The id counts, and is all that is sent."),
        question(
            "models.limits",
            "Lengths, resolutions and numbers of pictures stand in the descriptions only, some as “up to” or as a range.",
            "They lead to warnings, not to errors; what is no list (“360p–1080p”, “up to 4K”) stays text."),
        question(
            "models.features", "What follows from LoRA, Editing and Audio is not said.",
            "They are kept as words, and nothing is checked by them."),
        question(
            "models.answers", "What GET /models and GET /models/{apiId} answer is not shown.",
            "The answers are passed on as they come."),
        question(
            "schema.key", "All requests are said to need a key, but both examples ask for a schema without one.",
            "It can be asked for without a key; a client that has a key sends it, which is right either way."),
        question(
            "schema.form", "The schema's own form is not shown; one example reads it from `schema`.",
            "Only `schema` is relied upon; what is in it is shown, not interpreted."),
    ]
}
