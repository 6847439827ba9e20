#!/usr/bin/env python3
"""Many paid jobs of one command against the sandbox: time, peak memory, and what the sandbox counted.

Run by Benchmarks/peers/jobs, which sets PIXELWRIGHT (the command).
"""
import argparse
import collections
import json
import os
import struct
import subprocess
import sys
import tempfile
import time
import urllib.request
import zlib

PIXELWRIGHT = os.environ["PIXELWRIGHT"]
BAR = 150  # MB


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def sprite(number, side=32):
    """A PNG of which no two are alike."""
    rows = b"".join(
        b"\0" + b"".join(bytes((x * 8, y * 8, (number + x // 8 * 40) % 256, 255)) for x in range(side))
        for y in range(side))
    head = struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0)
    text = b"number\0" + str(number).encode()
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"tEXt", text) + chunk(b"IDAT", zlib.compress(rows))
            + chunk(b"IEND", b""))


def control(url, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(f"{url}/__sandbox/{path}", data, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def peak(pid, process):
    """The most memory that a process has, in MB, looked at until it ends."""
    most = 0
    while process.poll() is None:
        try:
            with open(f"/proc/{pid}/status") as status:
                for line in status:
                    if line.startswith("VmHWM"):
                        most = max(most, int(line.split()[1]) / 1024)
        except OSError:
            pass
        time.sleep(0.05)
    return most


def run(folder, jobs, pace, errors):
    serve = subprocess.Popen(
        [PIXELWRIGHT, "serve", "--port", "0", "--json", "--no-rate-limits", "--pace", pace],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env={**os.environ, "HOME": folder})
    try:
        url = json.loads(serve.stdout.readline())["url"]
        control(url, "accounts/pixelengine", {"purchased": 1_000_000})
        os.mkdir(f"{folder}/in")
        for number in range(jobs):
            with open(f"{folder}/in/{number}.png", "wb") as file:
                file.write(sprite(number))
        environment = {
            **os.environ, "HOME": folder, "PIXELENGINE_API_KEY": "pe_test_key",
            "PIXELENGINE_BASE_URL": f"{url}/pixelengine/functions/v1", "PIXELWRIGHT_LEDGER": f"{folder}/ledger.sqlite"}
        start = time.perf_counter()
        client = subprocess.Popen(
            [PIXELWRIGHT, "animate", f"{folder}/in", "--prompt", "walks", "--frames", "4", "-o", f"{folder}/out/",
             "--quiet", "--json"], stdout=subprocess.DEVNULL, stderr=errors, env=environment)
        memory = peak(client.pid, client)
        seconds = time.perf_counter() - start
        state, verdict = control(url, "state"), control(url, "verdict")
        report = subprocess.run(
            [PIXELWRIGHT, "inspect", f"{folder}/out", "--json"], capture_output=True, text=True, check=True).stdout
    finally:
        serve.terminate()
        serve.wait()
    counted = collections.Counter((job["status"], job["fetched"]) for job in state["jobs"])
    whole = sum(1 for image in json.loads(report) if image["frame_count"] == 4)
    polls = sum(job["polls"] for job in state["jobs"])
    findings = collections.Counter(finding["kind"] for finding in verdict["findings"])
    print(f"| jobs | exit status | seconds | peak MB (bar: {BAR}) | submissions | made and fetched | polls "
          "| results of 4 frames on disk | judge |")
    print("|---|---|---|---|---|---|---|---|---|")
    print(f"| {jobs} | {client.returncode} | {seconds:.1f} | {memory:.0f} | {len(state['jobs'])} "
          f"| {counted['succeeded', True]} | {polls} | {whole} | {dict(findings) or 'clean'} |")
    return (client.returncode == 0 and len(state["jobs"]) == whole == counted["succeeded", True] == jobs
            and not findings and memory <= BAR)


parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--jobs", type=int, default=500)
parser.add_argument("--pace", default="2s")
arguments = parser.parse_args()
with tempfile.TemporaryDirectory() as folder:
    sys.exit(0 if run(folder, arguments.jobs, arguments.pace, sys.stderr) else 1)
