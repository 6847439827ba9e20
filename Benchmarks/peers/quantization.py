#!/usr/bin/env python3
"""Colour reduction side by side: time of the core and quality, by method and number of colours.

Run by Benchmarks/peers/quantization, which sets PIXELWRIGHT (the command) and SAMPLES (a folder of SampleGenerator).
Every method gets the same decoded pixels, on one thread, in turn, RUNS times; medians count. Ours is timed by its own
elapsed_ms (quantize --json -j 1), methods in this process by CPU time, programs as whole processes (decoding and
encoding included) and marked so. Quality is of the picture that comes back: PSNR and RMS in sRGB, mean and RMS
distance in OKLab (x 100), SSIM of luma. A method that is not installed is left out and named on standard error.
"""
import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import numpy as np
from PIL import Image

from pictures import originals
from quality import Original

PIXELWRIGHT = os.environ["PIXELWRIGHT"]
ONE_THREAD = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MAGICK_THREAD_LIMIT="1")


def timed(work):
    start = time.process_time()
    result = work()
    return result, time.process_time() - start


def pixelwright(original, count, *options):
    with tempfile.TemporaryDirectory() as folder:
        original.image.save(folder + "/i.png", compress_level=1)
        command = [PIXELWRIGHT, "quantize", folder + "/i.png", "-o", folder + "/o.png", "-j", "1", "--json", *options]
        if count:
            command += ["--colors", str(count)]
        report = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)[0]
        return np.asarray(Image.open(folder + "/o.png").convert("RGB")), report["elapsed_ms"] / 1000


def pillow(method, kmeans=0):
    def run(original, count):
        result, seconds = timed(lambda: original.image.quantize(
            count, method=method, kmeans=kmeans, dither=Image.Dither.NONE))
        return np.asarray(result.convert("RGB")), seconds
    return run


def imagequant(dithering=0.0):
    def run(original, count):
        import imagequant
        data = original.image.convert("RGBA").tobytes()
        size = original.image.size
        (indices, palette), seconds = timed(lambda: imagequant.quantize_raw_rgba_bytes(
            data, *size, dithering_level=dithering, max_colors=count))
        palette = np.array(palette, np.uint8).reshape(-1, 4)[:, :3]
        return palette[np.frombuffer(indices, np.uint8).reshape(size[::-1])], seconds
    return run


def as_picture(original, centers, labels):
    return np.clip(np.rint(centers), 0, 255).astype(np.uint8)[labels].reshape(original.pixels.shape)


def scikit_learn(original, count):
    from sklearn.cluster import KMeans
    points = original.pixels.reshape(-1, 3).astype(np.float32)

    def work():
        sample = points[np.random.default_rng(0).permutation(len(points))[:50_000]]
        model = KMeans(count, n_init=1, max_iter=30, random_state=0).fit(sample)
        return model.cluster_centers_, model.predict(points)
    (centers, labels), seconds = timed(work)
    return as_picture(original, centers, labels), seconds


def opencv(original, count):
    import cv2
    cv2.setNumThreads(1)
    cv2.setRNGSeed(1)
    points = original.pixels.reshape(-1, 3).astype(np.float32)
    criteria = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 10, 0.5)
    (_, labels, centers), seconds = timed(lambda: cv2.kmeans(
        points, count, None, criteria, 1, cv2.KMEANS_PP_CENTERS))
    return as_picture(original, centers, labels.ravel()), seconds


def program(*command):
    def run(original, count):
        if not shutil.which(command[0]):
            raise FileNotFoundError(command[0])
        with tempfile.TemporaryDirectory() as folder:
            original.image.save(folder + "/i.png", compress_level=1)
            words = [word.replace("@", folder).replace("#", str(count)) for word in command]
            start = time.perf_counter()
            subprocess.run(words, check=True, capture_output=True, env=ONE_THREAD)
            seconds = time.perf_counter() - start
            return np.asarray(Image.open(folder + "/o.png").convert("RGB")), seconds
    return run


CONVERT = "convert" if shutil.which("convert") else "magick"
PALETTEGEN = "split[a][b];[a]palettegen=max_colors=#:reserve_transparent=0[p];[b][p]paletteuse=dither="
FFMPEG = ("ffmpeg", "-v", "error", "-y", "-i", "@/i.png", "-filter_complex")
REDUCING = {
    "pixelwright": pixelwright,
    "imagequant (PyPI)": imagequant(),
    "Pillow median cut": pillow(Image.Quantize.MEDIANCUT),
    "Pillow median cut + k-means": pillow(Image.Quantize.MEDIANCUT, 1),
    "Pillow max coverage": pillow(Image.Quantize.MAXCOVERAGE),
    "Pillow fast octree": pillow(Image.Quantize.FASTOCTREE),
    "scikit-learn k-means, 50 000 px": scikit_learn,
    "OpenCV k-means++, 10 rounds": opencv,
    "pngquant (process)": program("pngquant", "#", "--nofs", "--force", "-o", "@/o.png", "@/i.png"),
    "ImageMagick (process)": program(CONVERT, "@/i.png", "+dither", "-colors", "#", "@/o.png"),
    "ffmpeg palettegen (process)": program(*FFMPEG, PALETTEGEN + "none", "@/o.png"),
}
DITHERING = {
    "pixelwright, none": lambda o, n: pixelwright(o, n),
    "pixelwright, Floyd–Steinberg": lambda o, n: pixelwright(o, n, "--dither", "floyd-steinberg"),
    "pixelwright, blue noise": lambda o, n: pixelwright(o, n, "--dither", "blue-noise"),
    "pixelwright, Bayer 4": lambda o, n: pixelwright(o, n, "--dither", "bayer4"),
    "imagequant (PyPI), 1.0": imagequant(1.0),
    "pngquant (process)": program("pngquant", "#", "--force", "-o", "@/o.png", "@/i.png"),
    "ImageMagick Floyd–Steinberg (process)": program(
        CONVERT, "@/i.png", "-dither", "FloydSteinberg", "-colors", "#", "@/o.png"),
    "ffmpeg Sierra Lite (process)": program(*FFMPEG, PALETTEGEN + "sierra2_4a", "@/o.png"),
}


def measure(methods, pictures, counts, runs, judge):
    """For each method, number of colours and picture the median seconds per megapixel and the quality."""
    rows, missing = [], set()
    for picture in pictures:
        for count in counts:
            times = {}
            for _ in range(runs):
                for name, method in methods.items():
                    if name in missing:
                        continue
                    try:
                        result, seconds = method(picture, count)
                    except (ImportError, FileNotFoundError) as error:
                        print(f"{name} is left out: {error}", file=sys.stderr)
                        missing.add(name)
                        continue
                    except (subprocess.CalledProcessError, ValueError, RuntimeError) as error:
                        print(f"{name} fails at {picture.name}, {count} colours: {error}", file=sys.stderr)
                        continue
                    times.setdefault(name, ([], result))[0].append(seconds)
            for name, (seconds, result) in times.items():
                rows.append({"name": name, "count": count, "picture": picture.name,
                             "ms": 1000 * statistics.median(seconds) / picture.megapixels, **judge(picture, result)})
    return rows


def mean(rows, key):
    return statistics.mean(row[key] for row in rows)


def ratio(rows, ours, key):
    """The median over pictures and numbers of colours of this method's figure over ours."""
    by_case = {(row["count"], row["picture"]): row[key] for row in ours}
    ratios = [row[key] / by_case[case] for row in rows
              if by_case.get(case := (row["count"], row["picture"]))]
    return f"{statistics.median(ratios):.2f}" if ratios else "–"


def print_reduction(rows, counts):
    ours = [row for row in rows if row["name"] == "pixelwright"]
    print("## Colours chosen, no dithering\n")
    print("Means over pictures and numbers of colours; ratios are medians, theirs over ours.\n")
    print("| method | ms/MP | time ratio | PSNR dB | RMS | mean ΔE | RMS ΔE | error ratio | SSIM |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|")
    for name in dict.fromkeys(row["name"] for row in rows):
        own = [row for row in rows if row["name"] == name]
        print(f"| {name} | {statistics.median(row['ms'] for row in own):.1f} | {ratio(own, ours, 'ms')} "
              f"| {mean(own, 'psnr'):.2f} | {mean(own, 'rms'):.2f} | {mean(own, 'delta'):.3f} "
              f"| {mean(own, 'delta_rms'):.3f} | {ratio(own, ours, 'delta_rms')} | {mean(own, 'ssim'):.4f} |")
    print("\nRMS ΔE and ms/MP by number of colours:\n")
    print("| method | " + " | ".join(map(str, counts)) + " |\n|---|" + "--:|" * len(counts))
    for name in dict.fromkeys(row["name"] for row in rows):
        cells = []
        for count in counts:
            own = [row for row in rows if row["name"] == name and row["count"] == count]
            cells.append(f"{mean(own, 'delta_rms'):.3f}, {statistics.median(r['ms'] for r in own):.1f}" if own else "–")
        print(f"| {name} | " + " | ".join(cells) + " |")


def print_dithering(rows, counts):
    print("\n## Dithering, each with its own palette\n")
    print("Mean ΔE after a blur of σ 1.5 in linear light, and ms/MP, by number of colours:\n")
    print("| method | " + " | ".join(map(str, counts)) + " |\n|---|" + "--:|" * len(counts))
    for name in dict.fromkeys(row["name"] for row in rows):
        cells = []
        for count in counts:
            own = [row for row in rows if row["name"] == name and row["count"] == count]
            cells.append(f"{mean(own, 'blurred'):.3f}, {statistics.median(r['ms'] for r in own):.1f}" if own else "–")
        print(f"| {name} | " + " | ".join(cells) + " |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("images", nargs="*", help="images to measure instead of those drawn here")
    parser.add_argument("--colors", default="8,16,24,64,256", help="numbers of colours, commas between")
    parser.add_argument("--dither-colors", default="16,256", help="the same for dithering; empty for none")
    parser.add_argument("--runs", type=int, default=3, help="how often each is timed")
    parser.add_argument("--only", help="only methods with this in their names, besides ours")
    options = parser.parse_args()

    def chosen(methods):
        return {name: method for name, method in methods.items()
                if not options.only or options.only in name or name.startswith("pixelwright")}
    pictures = originals(options.images)
    print("Pictures: " + ", ".join(f"{p.name} ({p.megapixels:.2f} MP)" for p in pictures) + "\n")
    counts = [int(count) for count in options.colors.split(",")]
    print_reduction(measure(chosen(REDUCING), pictures, counts, options.runs, Original.quality), counts)
    counts = [int(count) for count in options.dither_colors.split(",") if count]
    if counts:
        print_dithering(measure(chosen(DITHERING), pictures, counts, options.runs,
                                lambda picture, result: {"blurred": picture.blurred_error(result)}), counts)


main()
