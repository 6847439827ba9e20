"""The sandbox under load: see Benchmarks/peers/sandbox."""
import argparse
import json
import os
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

from measuring import print_table

PIXELWRIGHT = os.environ["PIXELWRIGHT"]
KEY = "pe_test_key"


class Server:
    """A sandbox in a process of its own."""

    def __init__(self, *options):
        self.process = subprocess.Popen([PIXELWRIGHT, "serve", "--port", "0", "--json", "--no-rate-limits", *options],
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.url = json.loads(self.process.stdout.readline())["url"]
        self.api = self.url + "/pixelengine/functions/v1"

    def call(self, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(path if path.startswith("http") else self.api + path, data=data,
                                         headers={"Authorization": f"Bearer {KEY}", "Content-Type": "application/json"})
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    def control(self, path, body=None):
        return self.call(f"{self.url}/__sandbox{path}", body)

    def memory(self):
        """Resident memory in MB."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) / 1024

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()


def start_times(runs):
    """Milliseconds from the start of the process to its first answer."""
    times = []
    for _ in range(runs):
        begin = time.perf_counter()
        with Server() as server:
            server.call("/balance")
            times.append((time.perf_counter() - begin) * 1000)
    return times


def wrk(url, script, seconds, connections=64):
    """Requests a second, the 50th and 99th percentile in ms, and answers other than 2xx and 3xx."""
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as file:
        file.write(script)
        file.flush()
        text = subprocess.run(["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "-s", file.name, url],
                              capture_output=True, text=True, check=True).stdout
    unit = {"us": 0.001, "ms": 1, "s": 1000, "m": 60000}
    percentiles = [float(number) * unit[name] for number, name in
                   re.findall(r"^\s+(?:50|99)%\s+([\d.]+)(us|ms|s|m)$", text, re.M)]
    errors = re.search(r"Non-2xx or 3xx responses: (\d+)", text)
    broken = re.search(r"Socket errors: (.*)", text)
    return (float(re.search(r"Requests/sec:\s+([\d.]+)", text).group(1)), *percentiles,
            int(errors.group(1)) if errors else 0, broken.group(1) if broken else "none")


def submit(server, count):
    """Submits jobs by several threads; gives their ids."""
    ids, lock = [], threading.Lock()

    def work(start):
        for number in range(start, count, 8):
            answer = server.call("/generate-image", {"prompt": f"knight {number}", "pixel_config": {"colors": 16}})
            with lock:
                ids.append(answer["api_job_id"])

    threads = [threading.Thread(target=work, args=(start,)) for start in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return ids


def polling(ids, key=KEY, path="/pixelengine/functions/v1/jobs?id="):
    """A script that asks about one job after another."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False) as file:
        file.write("\n".join(ids) + "\n")
    return f"""
local ids = {{}}
for line in io.lines("{file.name}") do ids[#ids + 1] = line end
local n = 0
request = function()
  n = n % #ids + 1
  return wrk.format("GET", "{path}" .. ids[n], {{["Authorization"] = "Bearer {key}"}})
end
"""


class Moto:
    """moto's server, with as many queues as are asked for."""

    def __init__(self):
        self.process = subprocess.Popen([sys.executable, "-m", "moto.server", "-p", "8123"], stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)
        self.url = "http://127.0.0.1:8123"
        for _ in range(200):
            try:
                urllib.request.urlopen(self.url + "/moto-api/data.json").read()
                return
            except OSError:
                time.sleep(0.05)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


MOTO_SCRIPT = """
request = function()
  return wrk.format("POST", "/", {
    ["Content-Type"] = "application/x-www-form-urlencoded",
    ["Authorization"] = "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/sqs/aws4_request, SignedHeaders=host, Signature=x",
  }, "Action=GetQueueUrl&QueueName=jobs&Version=2012-11-05")
end
"""


def soak(seconds, jobs):
    """Resident memory in MB, once a tenth of the time, under polls and a few submissions a second."""
    samples = []
    with Server("--pace", "5s") as server:
        server.control("/accounts/pixelengine", {"monthly": 1e9})
        ids = submit(server, jobs)
        stop = time.time() + seconds
        load = threading.Thread(target=wrk, args=(server.url, polling(ids), seconds, 32))
        load.start()
        number = 0
        while time.time() < stop:
            for _ in range(5):
                number += 1
                answer = server.call("/generate-image", {"prompt": f"soak {number}", "pixel_config": {"colors": 16}})
                server.call(f"/jobs?id={answer['api_job_id']}")
            time.sleep(1)
            if time.time() - (stop - seconds) >= seconds / 10 * len(samples):
                samples.append(server.memory())
        load.join()
        samples.append(server.memory())
    return samples, number


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=10_000, help="jobs in flight (default 10000)")
    parser.add_argument("--seconds", type=int, default=15, help="seconds of each load (default 15)")
    parser.add_argument("--soak", type=int, default=0, help="seconds of soak (default none; 600 for ten minutes)")
    options = parser.parse_args()

    times = start_times(15)
    print_table("Start to first answer", ["", "median ms", "largest ms"],
                [["pixelwright serve", f"{statistics.median(times):.0f}", f"{max(times):.0f}"]])

    rows = []
    with Server("--pace", "3600s") as server:
        server.control("/accounts/pixelengine", {"monthly": 1e9})
        begin = time.perf_counter()
        ids = submit(server, options.jobs)
        submitted = options.jobs / (time.perf_counter() - begin)
        underway = server.control("")["unfinished_jobs"]
        ours = wrk(server.url, polling(ids), options.seconds)
        rows.append([f"polls, {underway} jobs in flight", f"{ours[0]:.0f}", f"{ours[1]:.2f}", f"{ours[2]:.2f}",
                     str(ours[3]), ours[4], f"{server.memory():.0f}"])
    with Moto() as moto:
        body = b"Action=CreateQueue&QueueName=jobs&Version=2012-11-05"
        urllib.request.urlopen(urllib.request.Request(moto.url, data=body, headers={
            "Authorization": "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/sqs/aws4_request, SignedHeaders=host, "
                             "Signature=x"})).read()
        theirs = wrk(moto.url, MOTO_SCRIPT, options.seconds, connections=8)
        rows.append(["moto, one queue's address", f"{theirs[0]:.0f}", f"{theirs[1]:.2f}", f"{theirs[2]:.2f}",
                     str(theirs[3]), theirs[4], ""])
    print_table("Polls", ["server", "a second", "p50 ms", "p99 ms", "other answers", "socket errors", "MB"], rows)
    print(f"\nSubmissions by eight Python threads: {submitted:.0f} a second. "
          f"Polls a second over moto's: {ours[0] / theirs[0]:.0f} times.")

    if options.soak:
        samples, count = soak(options.soak, 1000)
        print_table(f"Soak of {options.soak} s, {count} jobs submitted meanwhile", ["after", "MB"],
                    [[f"{options.soak * index // 10} s", f"{sample:.0f}"] for index, sample in enumerate(samples)])


main()
