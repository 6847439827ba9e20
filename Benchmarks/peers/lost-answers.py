#!/usr/bin/env python3
"""A paid call whose answers all get lost after the service has taken it, made by popular clients and by us.

Every client sends the same request to the sandbox's PixelDojo, as its own code sends one that must not be made twice; what
differs is what it does when the connection ends without an answer. Run by Benchmarks/peers/lost-answers, which sets PIXELWRIGHT
(the command).
"""
import importlib.metadata
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request

PIXELWRIGHT = os.environ["PIXELWRIGHT"]
KEY, MODEL = "pd_test_key", "flux-1.1-pro"
BODY = {"prompt": "a knight", "aspect_ratio": "1:1"}
PATH = f"/models/{MODEL}/run"


def with_openai(base):
    from openai import OpenAI
    OpenAI(api_key=KEY, base_url=base).post(PATH, body=BODY, cast_to=object)


def with_runwayml(base):
    from runwayml import RunwayML
    RunwayML(api_key=KEY, base_url=base).post(PATH, body=BODY, cast_to=object)


def with_fal(base):
    import httpx
    from fal_client.client import _maybe_retry_request
    client = httpx.Client(headers={"Authorization": f"Bearer {KEY}"})
    _maybe_retry_request(client, "POST", base + PATH, json=BODY)


def with_replicate(base):
    import replicate
    replicate.Client(api_token=KEY, base_url=base)._request("POST", base + PATH, json=BODY)


def with_requests(base):
    import requests
    from urllib3.util.retry import Retry
    session = requests.Session()
    retry = Retry(total=5, backoff_factor=0.1, status_forcelist=[429, 500, 502, 503, 504], allowed_methods=None)
    session.mount("http://", requests.adapters.HTTPAdapter(max_retries=retry))
    session.post(base + PATH, json=BODY, headers={"Authorization": f"Bearer {KEY}"}).raise_for_status()


def with_tenacity(base):
    import httpx
    from tenacity import retry, stop_after_attempt, wait_exponential

    @retry(stop=stop_after_attempt(5), wait=wait_exponential(multiplier=0.1))
    def submit():
        return httpx.post(base + PATH, json=BODY, headers={"Authorization": f"Bearer {KEY}"})

    submit()


CLIENTS = [
    ("fal-client, its retries of a submission", "fal-client", with_fal),
    ("requests with urllib3's Retry(total=5)", "requests", with_requests),
    ("httpx with tenacity, 5 attempts", "tenacity", with_tenacity),
    ("openai, as it comes", "openai", with_openai),
    ("runwayml, as it comes", "runwayml", with_runwayml),
    ("replicate, as it comes", "replicate", with_replicate),
]


def control(url, method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(
        f"{url}/__sandbox/{path}", data, {"Content-Type": "application/json"}, method=method)
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def submissions(url, call):
    """How many jobs the service has, what they cost, and whether the client has an answer."""
    control(url, "POST", "reset", {})
    control(url, "POST", "faults", {"target": "pixeldojo/run", "fault": "cut-after", "times": 100})
    start = time.perf_counter()
    try:
        call()
        has_result = True
    except Exception:
        # Each client has errors of its own; all of them mean that it gave up.
        has_result = False
    seconds = time.perf_counter() - start
    jobs = [job for job in control(url, "GET", "state")["jobs"] if job["service"] == "pixeldojo"]
    return len(jobs), sum(job["cost"] for job in jobs), has_result, seconds


def ours(folder, base):
    environment = {**os.environ, "HOME": folder, "PIXELDOJO_API_KEY": KEY, "PIXELDOJO_BASE_URL": base,
                   "PIXELWRIGHT_LEDGER": f"{folder}/ledger.sqlite"}
    subprocess.run(
        [PIXELWRIGHT, "generate", BODY["prompt"], "--service", "pixeldojo", "--model", MODEL, "--aspect",
         BODY["aspect_ratio"], "-o", f"{folder}/knight.png", "--quiet"], check=True, env=environment)
    assert os.path.getsize(f"{folder}/knight.png") > 0


def version(package):
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


def run(folder):
    serve = subprocess.Popen(
        [PIXELWRIGHT, "serve", "--port", "0", "--json", "--no-rate-limits", "--pace", "500ms"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env={**os.environ, "HOME": folder})
    try:
        url = json.loads(serve.stdout.readline())["url"]
        base = f"{url}/pixeldojo/api/v1"
        rows = []
        for name, package, call in CLIENTS:
            if version(package):
                rows.append((f"{name} ({version(package)})", *submissions(url, lambda: call(base))))
        mine = submissions(url, lambda: ours(folder, base))
    finally:
        serve.terminate()
        serve.wait()
    print("| client | paid submissions | credits | over ours | result at hand | seconds |\n|---|---|---|---|---|---|")
    for name, count, credits, has_result, seconds in [*rows, ("Pixelwright", *mine)]:
        print(f"| {name} | {count} | {credits:g} | {count / max(mine[0], 1):g} | {'yes' if has_result else 'no'} "
              f"| {seconds:.1f} |")
    return mine[0] == 1 and mine[2]


with tempfile.TemporaryDirectory() as folder:
    sys.exit(0 if run(folder) else 1)
