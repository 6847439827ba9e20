import PixelCore
import ProgressiveRobotAPI
import ServiceCatalog
import ServiceHTTP
import Testing

// Sound, edits and tools
extension RobotTour {
    func sounds(_ video: String) async throws {
        var song = ProgressiveRobotClient.GenerateAudioRequest(prompt: "calm")
        song.durationSeconds = 1
        _ = try await robot.generateAudio(song)
        bench.turn(seconds: 20)
        let entry = try #require(try await robot.audioGenerations().elements.first)
        let name = try #require(entry["filename"].stringValue)
        #expect(try await robot.audio(filename: name).mediaType == "audio/wav")
        _ = try await robot.addAudio(.init(videoFilename: video, audioFilename: name))
        _ = try await robot.deleteAudioGeneration(id: try #require(entry["id"].integerValue))

        let made = try await robot.generateSubtitles(.init(videoFilename: video))
        let subtitles = try #require(made["srt_filename"].stringValue)
        #expect(try await robot.subtitles(name: String(subtitles.dropLast(4))).bytes.isEmpty == false)
        var burning = ProgressiveRobotClient.BurnSubtitlesRequest(videoFilename: video, srtFilename: subtitles)
        burning.style = .minimal
        _ = try await robot.burnSubtitles(burning)
        _ = try await robot.translateSubtitles(.init(srtFilename: subtitles, targetLanguage: "fr"))

        #expect(try await robot.voices().elements.isEmpty == false)
        var welcome = ProgressiveRobotClient.GenerateSpeechRequest(text: "Welcome.")
        welcome.voiceID = "en_gb_male"
        let speech = try await robot.generateSpeech(welcome)
        #expect(speech.audioURL != nil && (speech.durationSeconds ?? 0) > 0 && speech.creditBalance != nil)
        let file = try #require(speech["filename"].stringValue)
        _ = try await robot.addSpeech(.init(videoFilename: video, ttsFilename: file))
    }

    func edits(_ video: String) async throws {
        let trimmed = try await robot.editTrim(.init(videoFilename: video, startSeconds: 0.5, endSeconds: 1.5))
        #expect(trimmed.filename != nil && trimmed.creditBalance != nil)
        #expect(try await robot.editSpeed(.init(videoFilename: video, speedFactor: 2)).filename != nil)
        let crop = ProgressiveRobotClient.EditCropRequest(videoFilename: video, x: 4, y: 4, width: 32, height: 32)
        #expect(try await robot.editCrop(crop).filename != nil)
        var size = ProgressiveRobotClient.EditResizeRequest(videoFilename: video)
        size.preset = ._720p
        #expect(try await robot.editResize(size).filename != nil)
        #expect(try await robot.editTextOverlay(.init(videoFilename: video, text: "Hi")).filename != nil)
        #expect(try await robot.editMerge(.init(videoFilenames: [video, video])).filename != nil)
    }

    func tools(_ video: String) async throws {
        let picture = try pictureFile()
        #expect(try await robot.removeBackground(.init(imagePath: picture)).json != .null)
        #expect(try await robot.upscaleVideo(.init(videoFilename: video, scaleFactor: 2)).json != .null)
        #expect(try await robot.faceSwap(.init(sourcePath: picture, targetPath: picture)).json != .null)
        var first = ProgressiveRobotClient.ExtractFramesRequest(videoFilename: video)
        first.mode = .first
        #expect(try await robot.extractFrames(first).json != .null)
        #expect(try await robot.trimVideo(.init(videoFilename: video, startTime: 0, endTime: 1)).json != .null)
        #expect(try await robot.videoToGIF(.init(videoFilename: video)).json != .null)
        var mark = ProgressiveRobotClient.AddWatermarkRequest(videoFilename: video, type: .text)
        mark.text = "Mine"
        #expect(try await robot.addWatermark(mark).json != .null)
    }

    func prompts() async throws {
        var idea = ProgressiveRobotClient.GeneratePromptRequest(idea: "cat in space")
        idea.count = 3
        #expect(try await robot.generatePrompt(idea).prompts.count == 3)
        _ = try await robot.autocompletePrompt()
        let template = try await robot.createTemplate(.init(name: "T", prompt: "a cat"))
        _ = try await robot.templates()
        _ = try await robot.deleteTemplate(id: try #require(template["id"].integerValue))
        var script = ProgressiveRobotClient.ScriptToShotsRequest(script: "A hero walks. She finds it.")
        script.shotCount = 2
        #expect(try await robot.scriptToShots(script).shots.count == 2)
    }
}
