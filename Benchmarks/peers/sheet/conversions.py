"""Jobs on animations: to strips, from strips, and into single frames."""
import os
import shutil

import decoding
import judging
import sets
from trials import OURS, OUT, Bar, bytes_over, megabytes, peak, script, trial, wall_over

PIXELWRIGHT, BARE = os.environ["PIXELWRIGHT"], os.environ["BARE"]
MAGICK = shutil.which("convert-im6.q16") or shutil.which("magick") or "magick"
SRGB = OURS + " --color-space srgb"
BARE_6, BARE_1 = "bare C, level 6", "bare C, level 1"


def animation_to_strip(folder, runs):
    for frames in (sets.pixel_art(folder), sets.painting(folder)):
        tools = {
            OURS: [PIXELWRIGHT, "convert", frames.webp, "-o", OUT, "--force"],
            BARE_6: [BARE, "strip", frames.webp, OUT, "6"],
            BARE_1: [BARE, "strip", frames.webp, OUT, "1"],
            "Pillow": script("with_pillow", "strip", frames.webp, OUT),
            "pyvips": script("with_vips", "strip", frames.webp, OUT),
            "ImageMagick": [MAGICK, frames.webp, "-coalesce", "-background", "none", "+append", "PNG32:" + OUT],
        }
        trial(f"Animated WebP to PNG strip: {frames.title}", tools, ".png", folder, runs,
              lambda path: [judging.pixels(decoding.strip(path, frames.count), frames.frames)], ["pixels"],
              [bytes_over(BARE_6, 1), wall_over(BARE_6, 0.5), peak(60)] if frames.name == "B" else [])


def ours_from(frames, *options):
    return [PIXELWRIGHT, "convert", frames.strip, "-o", OUT, "--force", "--frame-count", str(frames.count),
            "--duration", frames.milliseconds, *options]


def ffmpeg_from(frames, filters, *options):
    """ffmpeg knows one time for all frames; of a strip it is told the rate, and `untile` multiplies that."""
    return ["ffmpeg", "-v", "error", "-y", "-framerate", f"{frames.rate / frames.count:.6f}", "-i", frames.strip, "-vf",
            f"untile={frames.count}x1{filters}", *options, OUT]


def judge_animation(frames):
    return lambda path: [judging.pixels(decoding.animation(path), frames.frames),
                         judging.times(decoding.durations(path), frames.durations)]


def strip_to_webp(folder, runs):
    for frames in (sets.pixel_art(folder), sets.painting(folder)):
        tools = {
            OURS: ours_from(frames),
            "pyvips": script("with_vips", "animation", frames.strip, frames.milliseconds, OUT),
            "Pillow": script("with_pillow", "animation", frames.strip, frames.milliseconds, OUT),
            "ffmpeg": ffmpeg_from(frames, "", "-c:v", "libwebp_anim", "-lossless", "1", "-loop", "0"),
        }
        trial(f"PNG strip to lossless animated WebP: {frames.title}", tools, ".webp", folder, runs,
              judge_animation(frames), ["pixels", "times"],
              [megabytes(4.25), bytes_over("pyvips", 1), wall_over("pyvips", 0.7)] if frames.name == "B" else [])


def strip_to_frames(folder, runs):
    frames = sets.painting(folder)
    count, width = str(frames.count), str(frames.width)
    tools = {
        OURS: [PIXELWRIGHT, "convert", frames.strip, "-o", OUT + "/", "--frame-count", count, "--force"],
        OURS + " sheet slice": [PIXELWRIGHT, "sheet", "slice", frames.strip, "-o", OUT + "/", "--frame-count", count,
                                "--force"],
        BARE_1: [BARE, "slice", frames.strip, width, OUT + "/", "1"],
        BARE_6: [BARE, "slice", frames.strip, width, OUT + "/", "6"],
        "Pillow": script("with_pillow", "slice", frames.strip, count, OUT),
        "pyvips": script("with_vips", "slice", frames.strip, count, OUT),
    }
    trial(f"PNG strip to single PNGs: {frames.title}", tools, "", folder, runs,
          lambda path: [judging.pixels(decoding.folder(path), frames.frames)], ["pixels"],
          [wall_over(BARE_1, 0.7), peak(40)])


def strip_to_apng(folder, runs):
    for frames in (sets.pixel_art(folder), sets.painting(folder)):
        tools = {
            OURS: ours_from(frames, "--format", "apng"),
            "Pillow": script("with_pillow", "animation", frames.strip, frames.milliseconds, OUT),
            "ffmpeg": ffmpeg_from(frames, "", "-plays", "0", "-f", "apng"),
        }
        trial(f"PNG strip to APNG: {frames.title}", tools, ".png", folder, runs,
              judge_animation(frames), ["pixels", "times"], [wall_over("Pillow", 1)])


def gif_tools(frames):
    palette = ",split[a][b];[a]palettegen=reserve_transparent=1[p];[b][p]paletteuse=alpha_threshold=128"
    return {
        OURS: ours_from(frames),
        SRGB: ours_from(frames, "--color-space", "srgb"),
        "pyvips": script("with_vips", "animation", frames.strip, frames.milliseconds, OUT),
        "ffmpeg palettegen": ffmpeg_from(frames, palette, "-loop", "0"),
        "Pillow": script("with_pillow", "animation", frames.strip, frames.milliseconds, OUT),
    }


def strip_to_gif(folder, runs):
    painting = sets.painting(folder)

    def rmse_over_vips(tool):
        return Bar(f"RMSE of {tool} over that of pyvips", 1,
                   lambda cost, size, cells: float(cells[tool][1]) / float(cells["pyvips"][1]))

    def judge_painting(path):
        result = decoding.animation(path)
        rmse, distance = judging.color_errors(result, painting.frames)
        return [str(len(result)), f"{rmse:.3f}", f"{distance:.3f}",
                judging.drift(decoding.durations(path), painting.durations)]
    trial(f"PNG strip to GIF, more colours than it holds: {painting.title}", gif_tools(painting), ".gif", folder, runs,
          judge_painting, ["frames", "RMSE", "RMS ΔE", "drift, ms"],
          [rmse_over_vips(OURS), rmse_over_vips(SRGB), wall_over("ffmpeg palettegen", 1),
           bytes_over("ffmpeg palettegen", 1)])

    few = sets.few_colors(folder)
    tools = gif_tools(few)
    del tools[SRGB]
    trial(f"PNG strip to GIF, all of whose colours fit: {few.title}", tools, ".gif", folder, runs,
          lambda path: [judging.pixels(decoding.animation(path), few.frames),
                        judging.times(decoding.durations(path), few.durations),
                        judging.drift(decoding.durations(path), few.durations)], ["pixels", "times", "drift, ms"])
