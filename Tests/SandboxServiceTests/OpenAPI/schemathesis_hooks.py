"""What Schemathesis cannot make up: pictures, and names of what the service holds. Without them most requests would not
get past the first look at them.

Besides, a check that knows what null means to the sandbox.
"""

import base64
import glob
import os
import struct
import zlib

import schemathesis
from hypothesis import strategies as st
from schemathesis.specs.openapi.checks import negative_data_rejection
from schemathesis.transport.serialization import Binary


def png(width, height):
    """A picture of noise that is the same every time."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    row = b"\0" + bytes((x * 37 + x * x * 11) % 256 for x in range(width * 4))
    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(row * height))
        + chunk(b"IEND", b"")
    )


def corpus(pattern):
    """Small files of the package's own corpus."""
    folder = os.path.join(os.path.dirname(__file__), "..", "..", "Corpus")
    paths = sorted(glob.glob(os.path.join(folder, pattern)), key=os.path.getsize)[-12:]
    return [open(path, "rb").read() for path in paths if os.path.getsize(path) < 100_000]


PICTURES = [png(16, 16), png(64, 48), png(256, 256), png(256, 512), png(300, 300), png(15, 2)]
FILES = PICTURES + [
    file for pattern in ["valid/webp/*", "valid/gif/*", "valid/jpeg/*", "invalid/png/*"] for file in corpus(pattern)
]

# Half of them pictures that most endpoints take; else whatever there is, or anything at all.
files = st.sampled_from(PICTURES) | st.sampled_from(FILES) | st.binary(max_size=200)
texts = files.map(lambda file: base64.b64encode(file).decode()) | files.map(
    lambda file: "data:image/png;base64," + base64.b64encode(file).decode()
)

schemathesis.openapi.format("image", texts)
schemathesis.openapi.format("binary", files.map(Binary))


ENDINGS = {"video_filename": ".mp4", "audio_filename": ".wav", "tts_filename": ".wav", "srt_filename": ".srt"}
IDS = {"id", "uid", "eid", "cid", "shotId", "shot_id", "generation_id", "project_id"}


def known(name, value):
    """Every other time, what the service holds in place of what was made up; the same for the same value."""
    choice = zlib.crc32(repr(value).encode())
    if isinstance(value, bool) or choice % 2:
        return value
    if name in IDS and isinstance(value, int):
        return choice // 2 % 120
    if name == "video_filenames" and isinstance(value, list):
        return [known("video_filename", item) for item in value]
    if not (isinstance(value, str) and value.strip()) or not name.endswith("filename"):
        return value
    names = [file for file in os.environ.get("SANDBOX_FILES", "").split() if file.endswith(ENDINGS.get(name, ""))]
    return names[choice // 2 % len(names)] if names else value


def with_known(members):
    return {name: known(name, value) for name, value in members.items()} if isinstance(members, dict) else members


@schemathesis.hook
def map_body(context, body):
    return with_known(body)


@schemathesis.hook
def map_path_parameters(context, path_parameters):
    return with_known(path_parameters)


def has_null(value):
    if isinstance(value, dict):
        return any(map(has_null, value.values()))
    return any(map(has_null, value)) if isinstance(value, list) else value is None


@schemathesis.check
def wrong_data_rejection(context, response, case):
    """Like negative_data_rejection, but for two things that are not wrong: null, of which no document says what it means
    in a request, and which the sandbox takes for missing; and types in forms, where all is text."""
    if not has_null(case.body) and case.media_type != "multipart/form-data":
        return negative_data_rejection(context, response, case)
