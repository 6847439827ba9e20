"""Prints what is wrong with the OpenAPI documents that the standard input names, a path a line; nothing if all is well."""

import json
import sys

from openapi_spec_validator import OpenAPIV31SpecValidator

for path in sys.stdin.read().split():
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    for error in OpenAPIV31SpecValidator(document).iter_errors():
        print(f"{path}: {'/'.join(map(str, error.absolute_path))}: {error.message[:300]}")
