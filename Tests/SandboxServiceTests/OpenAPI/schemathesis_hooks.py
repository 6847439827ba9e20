"""What Schemathesis cannot make up: pictures, and a key that may be lost.

Without pictures no request that needs one would get past the first look at it.
"""

import base64
import glob
import os
import struct
import zlib

import schemathesis
from hypothesis import strategies as st
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


@schemathesis.hook
def before_call(context, case, kwargs):
    """Keys are revoked from an account that can spare them."""
    if case.operation.definition.raw.get("operationId") == "delete-key" and "Authorization" in (case.headers or {}):
        case.headers["Authorization"] = "Bearer another_key"
