#!/usr/bin/env python3
"""An atlas made by PyTexturePacker, as tight as it does, in a process of its own.

with_pytexturepacker.py FOLDER NAME   writes NAME0.png, NAME0.json and so on
"""
import os
import sys

from PyTexturePacker import Packer

folder, name = sys.argv[1:]
os.chdir(os.path.dirname(name))
Packer.create(max_width=4096, max_height=4096, enable_rotated=True, border_padding=0, shape_padding=0, trim_mode=1,
              atlas_format="json").pack(folder, os.path.basename(name) + "%d")
