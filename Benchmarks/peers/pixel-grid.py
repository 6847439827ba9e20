#!/usr/bin/env python3
"""Pixelation side by side: which tool finds the true size of degraded pixel art, gets its pixels back, and how fast.

Run by Benchmarks/peers/pixel-grid, which sets PIXELWRIGHT and SAMPLE_GENERATOR (the commands) and FOLDER (where
sprites, cases and results are put). Cases are made by grid/cases.py, run by grid/worker.py, judged by grid/scores.py.
All peers get the same files, one after another, on one thread, with their default settings; ours gets `--colors auto`
and unfake 256 colours, with which it does best. Of the peers CPU time is taken within their process, without reading
and writing files; of ours it is that of the whole command for all files, shared out by its own elapsed_ms. A peer that
is not installed is left out and named on standard error.
"""
import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE + "/grid")
import cases  # noqa: E402
import scores  # noqa: E402
import worker  # noqa: E402

OURS = "pixelwright"
SPRITES = 80
ONE_THREAD = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1",
                  RAYON_NUM_THREADS="1")


def run_pixelwright(folder, index, timeout):
    """One process for all cases; a record for each."""
    out = f"{folder}/pixelwright"
    shutil.rmtree(out, ignore_errors=True)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [os.environ["PIXELWRIGHT"], "pixelate", *(f"{folder}/{case['name']}.png" for case in index), "-o", out + "/",
         "--colors", "auto", "--jobs", "1", "--json"],
        stdout=subprocess.PIPE, text=True, timeout=timeout * len(index))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    reports = {os.path.basename(report["path"]): report for report in json.loads(done.stdout)}
    elapsed = sum(report["elapsed_ms"] for report in reports.values())
    records = []
    for case in index:
        report = reports.get(case["name"] + ".png")
        records.append({"name": case["name"], **({
            "cpu": cpu * report["elapsed_ms"] / elapsed, "confidence": report["confidence"],
        } if report else {"cpu": 0, "error": "no result"})})
    return records


def run(peer, folder, index, timeout):
    """A record for each case, from as many worker processes as it takes; None if the peer is not there."""
    out = f"{folder}/{peer}"
    os.makedirs(out, exist_ok=True)
    records = []
    while len(records) < len(index):
        case = index[len(records)]["name"]
        if os.path.exists(f"{out}/{case}.png"):
            os.remove(f"{out}/{case}.png")
        command = [sys.executable, HERE + "/grid/worker.py", peer, folder, out, str(len(records)), str(timeout)]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=ONE_THREAD)
        records += [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
        if records and "missing" in records[-1]:
            print(f"{peer} is left out: {records[-1]['missing']}", file=sys.stderr)
            return None
        if len(records) < len(index):
            records.append({"name": index[len(records)]["name"], "cpu": float(timeout),
                            "error": f"took more than {timeout} s, or crashed"})
    return records


def measure(options):
    """For each peer the judged cases of all seeds."""
    results = {}
    for seed in options.seeds:
        folder = f"{os.environ['FOLDER']}/seed-{seed}"
        os.makedirs(folder + "/sprites", exist_ok=True)
        subprocess.run([os.environ["SAMPLE_GENERATOR"], "--random", str(SPRITES), str(seed), folder + "/sprites"],
                       check=True, stdout=subprocess.DEVNULL)
        index = cases.make(folder + "/sprites", seed, options.count, folder)
        for peer in options.peers:
            start = time.monotonic()
            if peer == OURS:
                records = run_pixelwright(folder, index, options.timeout)
            else:
                records = run(peer, folder, index, options.timeout)
            if records is None:
                continue
            print(f"seed {seed}, {peer}: {time.monotonic() - start:.0f} s", file=sys.stderr)
            results.setdefault(peer, []).extend(
                scores.score(case, record, folder, f"{folder}/{peer}") for case, record in zip(index, records))
    return results


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", default="1,2", help="seeds of sprites and cases, commas between")
    parser.add_argument("--count", type=int, default=12, help="cases of each class for each seed")
    parser.add_argument("--timeout", type=int, default=20, help="seconds that a case may take")
    parser.add_argument("--only", help="only peers with this in their names, besides ours")
    parser.add_argument("--json", action="store_true", help="print every case in JSON instead of tables")
    options = parser.parse_args()
    options.seeds = [int(seed) for seed in options.seeds.split(",")]
    options.peers = [OURS] + [peer for peer in worker.PEERS if (options.only or "").lower() in peer.lower()]
    results = measure(options)
    if options.json:
        print(scores.as_json(results, options.seeds))
    else:
        scores.print_tables(results, options.seeds)


main()
