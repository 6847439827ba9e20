#!/usr/bin/env python3
"""Whole jobs beside Pillow and ImageMagick: time and peak memory of processes, header reading in one process, bombs.

Run by Benchmarks/peers/run, which sets PIXELWRIGHT (the command) and HEADERS (the program that reads headers only).
"""
import glob
import os
import random
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import time
import zlib

from PIL import Image

from measuring import compare, print_table, run

PIXELWRIGHT, HEADERS = os.environ["PIXELWRIGHT"], os.environ["HEADERS"]
CONVERT = shutil.which("convert-im6.q16") or shutil.which("magick")
RUNS = 7


def headers(folder):
    """Files a second, one process each: ours, on one thread and on all processors, and Pillow's lazy open."""
    generator = random.Random(1)
    for i in range(5000):
        side = generator.choice([16, 24, 32, 48, 64])
        sprite = Image.new("RGBA", (side, side))
        for _ in range(side):
            x, y = generator.randrange(side), generator.randrange(side)
            sprite.paste((generator.randrange(256), 96, generator.randrange(256), 255), (x, y, x + 8, y + 8))
        sprite.save(f"{folder}/{i}.png")
    files = sorted(glob.glob(f"{folder}/*.png"))
    rates = []
    for _ in range(5):
        one, all_processors = map(int, subprocess.run([HEADERS, *files], check=True, capture_output=True, text=True).stdout.split())
        start = time.perf_counter()
        for file in files:
            with Image.open(file) as image:
                assert image.size
        pillow = len(files) / (time.perf_counter() - start)
        rates.append((one, all_processors, pillow, one / pillow, all_processors / pillow))
    one, all_processors, pillow, ratio, all_ratio = (statistics.median(column) for column in zip(*rates))
    print_table("Headers of 5000 small PNGs, one process (bars: 20 000 files/s; 5 × Pillow)",
                ["reader", "files/s", "over Pillow"],
                [["Pixelwright ImageInfo, one thread", f"{one:.0f}", f"{ratio:.1f}"],
                 ["Pixelwright ImageInfo, every processor", f"{all_processors:.0f}", f"{all_ratio:.1f}"],
                 ["Pillow Image.open", f"{pillow:.0f}", ""]])


def animation(folder):
    """24 painted frames of 640×640 as a lossless animated WebP, to one PNG strip."""
    generator = random.Random(2)
    size, frames = 640, []
    base = Image.effect_noise((size, size), 12).convert("L")
    for index in range(24):
        frame = Image.merge("RGBA", [base, Image.linear_gradient("L").resize((size, size)), base.transpose(0),
                                     Image.new("L", (size, size), 255)])
        for _ in range(24):
            x, y = generator.randrange(size), generator.randrange(size)
            frame.paste(tuple(generator.randrange(256) for _ in range(3)) + (255,), (x, y, x + 60, y + 60))
        frames.append(frame)
    source = f"{folder}/animation.webp"
    frames[0].save(source, save_all=True, append_images=frames[1:], duration=80, lossless=True, method=2, quality=30)
    script = (
        "import sys\nfrom PIL import Image\nim = Image.open(sys.argv[1])\n"
        "out = Image.new('RGBA', (im.width * im.n_frames, im.height))\n"
        "for i in range(im.n_frames):\n    im.seek(i); out.paste(im.convert('RGBA'), (i * im.width, 0))\n"
        "out.save(sys.argv[2])\n")
    commands = {
        "Pixelwright convert": [PIXELWRIGHT, "convert", source, "-o", f"{folder}/ours.png", "--force"],
        "Pillow": [sys.executable, "-c", script, source, f"{folder}/pillow.png"],
    }
    if CONVERT:
        commands["ImageMagick"] = [CONVERT, source, "-coalesce", "-background", "none", "+append",
                                   f"PNG32:{folder}/magick.png"]
    compare("Animated WebP, 24 × 640×640, to one PNG strip", commands, RUNS)
    ours, theirs = (Image.open(f"{folder}/{name}.png").convert("RGBA") for name in ("ours", "pillow"))
    print(f"\nPixels equal: {ours.tobytes() == theirs.tobytes()}; bytes: ours {os.path.getsize(f'{folder}/ours.png')}, "
          f"Pillow {os.path.getsize(f'{folder}/pillow.png')}")


def png_chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def bombs(folder):
    """Headers that promise 30 000 × 30 000 pixels (WebP: 16 383 × 16 383): refused, and what the refusal costs."""
    side = 30_000
    ihdr = png_chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0))
    idat = png_chunk(b"IDAT", zlib.compress(bytes(1 << 20), 9))
    png = b"\x89PNG\r\n\x1a\n"
    actl = png_chunk(b"acTL", struct.pack(">II", 2, 0))
    files = {
        "png": png + ihdr + idat + png_chunk(b"IEND", b""),
        "apng": png + ihdr + actl + idat + png_chunk(b"IEND", b""),
        "gif": b"GIF89a" + struct.pack("<HHBBB", side, side, 0, 0, 0) + b"\x2c" + struct.pack("<HHHHB", 0, 0, side, side, 0)
               + b"\x02\x02\x4c\x01\x00\x3b",
        "jpg": b"\xff\xd8\xff\xc0" + struct.pack(">HBHHB", 11, 8, side, side, 1) + b"\x01\x11\x00\xff\xd9",
        "webp": b"RIFF" + struct.pack("<I", 22) + b"WEBPVP8L" + struct.pack("<I", 10)
                + b"\x2f" + struct.pack("<I", 16382 | 16382 << 14) + bytes(5),
    }
    table = []
    for name, data in files.items():
        path = f"{folder}/bomb.{name}"
        with open(path, "wb") as file:
            file.write(data)
        rows = [run([PIXELWRIGHT, "inspect", path]) for _ in range(RUNS)]
        code = subprocess.run([PIXELWRIGHT, "inspect", path], capture_output=True).returncode
        wall, peak = (statistics.median(row[i] for row in rows) for i in (0, 2))
        table.append([name, f"{code}", f"{wall * 1e3:.1f}", f"{peak:.0f}"])
    print_table("Bombs refused from their headers (bars: 10 ms, 20 MB; whole process `pixelwright inspect`)",
                ["format", "exit code", "wall ms", "peak MB"], table)


for job in (headers, animation, bombs):
    with tempfile.TemporaryDirectory() as folder:
        job(folder)
