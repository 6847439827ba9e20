"""Cuts sprites with parsers of other makers, for comparison with our own.

recut_sprites.py FORMAT SCHEMA FILE...: reads metadata files of FORMAT, as the engine that they are for would, and prints
one JSON object: for each sprite its image, region as stored, quarter turns clockwise that undo how it is stored, untrimmed
size and offset in it, and the border that is not stretched: left, top, right, bottom. Sizes of images come as NAME=WxH among the files' names.
"""
import json
import re
import sys


def sprite(image, x, y, w, h, turns, source=None, offset=(0, 0), border=None):
    width, height = (h, w) if turns else (w, h)
    return {"image": image, "region": [x, y, width, height], "turns": turns,
            "source": list(source or (w, h)), "offset": list(offset), "border": border}


def around(center, width, height):
    """The border that a part leaves, as NineSlice.js of Phaser has it."""
    return [center["x"], center["y"], width - center["w"] - center["x"], height - center["h"] - center["y"]]


def frame(image, data):
    f, s, z = data["frame"], data["spriteSourceSize"], data["sourceSize"]
    if not data["trimmed"]:
        assert (f["w"], f["h"]) == (z["w"], z["h"]) and (s["x"], s["y"]) == (0, 0)
    border = None
    if "scale9Borders" in data:
        border = around(data["scale9Borders"], z["w"], z["h"])
    elif "borders" in data:
        border = [data["borders"][side] for side in ("left", "top", "right", "bottom")]
    return sprite(image, f["x"], f["y"], f["w"], f["h"], 3 if data["rotated"] else 0, (z["w"], z["h"]), (s["x"], s["y"]),
                  border)


def table(texts):
    result = {}
    for text in texts:
        root = json.loads(text)
        frames = root["frames"]
        pairs = list(frames.items()) if isinstance(frames, dict) else [(f["filename"], f) for f in frames]
        for name, data in pairs:
            result[name] = frame(root["meta"]["image"], data)
        for names in root.get("animations", {}).values():
            assert all(name in frames for name in names)
        # Keys hold until the next one; a slice is a panel's where it holds all that is stored.
        for number, (name, data) in enumerate(pairs):
            s, z = data["spriteSourceSize"], data["sourceSize"]
            for part in root["meta"].get("slices", []):
                key = max((k for k in part["keys"] if k["frame"] <= number), key=lambda k: k["frame"], default=None)
                if key is None or "center" not in key or result[name]["border"]:
                    continue
                b, c = key["bounds"], key["center"]
                if b["x"] <= s["x"] and b["y"] <= s["y"] and b["x"] + b["w"] >= s["x"] + s["w"] \
                        and b["y"] + b["h"] >= s["y"] + s["h"]:
                    border = around({**c, "x": b["x"] + c["x"], "y": b["y"] + c["y"]}, z["w"], z["h"])
                    if min(border) >= 0:
                        result[name]["border"] = border
    return result


def phaser(texts):
    result = {}
    for texture in json.loads(texts[0])["textures"]:
        for data in texture["frames"]:
            result[data["filename"]] = frame(texture["image"], data)
    for text in texts[1:]:
        for animation in json.loads(text)["anims"]:
            assert all(f["frame"] in result and f["duration"] > 0 for f in animation["frames"])
    return result


def own(texts, schema):
    import jsonschema
    root = json.loads(texts[0])
    validator = jsonschema.validators.validator_for(schema)
    validator.check_schema(schema)
    validator(schema).validate(root)
    result = {}
    for s in root["sprites"]:
        turns = {"clockwise": 3, "counterclockwise": 1}.get(s.get("rotation"), 0)
        w, h = (s["height"], s["width"]) if turns else (s["width"], s["height"])
        source = s.get("source", {"x": 0, "y": 0, "width": w, "height": h})
        result[s["name"]] = sprite(root["pages"][s["page"]]["image"], s["x"], s["y"], w, h, turns,
                                   (source["width"], source["height"]), (source["x"], source["y"]),
                                   [s["border"][k] for k in ("left", "top", "right", "bottom")] if "border" in s else None)
    return result


def godot(texts):
    from godot_parser import parse
    # The parser is older than names in &"".
    root = parse(texts[0].replace('&"', '"'))
    images = {str(r.id): r.path for r in root.get_ext_resources()}
    result, textures = {}, set()
    for resource in root.get_sub_resources():
        values = dict(resource.properties)
        x, y, w, h = (int(v) for v in values["region"].args)
        left, top, more_w, more_h = (int(v) for v in values["margin"].args)
        image = images[str(values["atlas"].id)]
        result[values["resource_name"]] = sprite(image, x, y, w, h, 0, (w + more_w, h + more_h), (left, top))
        textures.add(str(resource.id))
    for animation in root.find_section("resource").properties.get("animations"):
        assert {"frames", "loop", "name", "speed"} <= set(animation)
        assert all(str(f["texture"].id) in textures and f["duration"] > 0 for f in animation["frames"])
    return result


def unity(texts, names, sizes):
    import yaml
    result = {}
    for name, text in zip(names, texts):
        image = name[: -len(".meta")]
        importer = yaml.safe_load(text)["TextureImporter"]
        ids = {entry["second"]: entry["first"][213] for entry in importer["internalIDToNameTable"]}
        for s in importer["spriteSheet"]["sprites"]:
            assert ids[s["name"]] == s["internalID"] == importer["spriteSheet"]["nameFileIdTable"][s["name"]]
            assert re.fullmatch("[0-9a-f]{32}", str(s["spriteID"]))
            r = s["rect"]
            y = sizes[image][1] - r["y"] - r["height"]
            # x, y, z, w: left, bottom, right, top.
            border = [s["border"][k] for k in "xwzy"]
            result[s["name"]] = sprite(image, r["x"], y, r["width"], r["height"], 0, border=border if any(border) else None)
    return result


def libgdx(texts):
    """As TextureAtlas.java reads it."""
    lines = iter(texts[0].split("\n"))
    result, page, region = {}, None, None
    regions = []
    for line in lines:
        line = line.strip()
        if not line:
            page = None
        elif page is None:
            page, region = line, None
        elif ":" in line:
            key, values = line.split(":", 1)
            if region is not None:
                region[key.strip()] = [v.strip() for v in values.split(",")]
        else:
            region = {"name": line, "page": page}
            regions.append(region)
    for r in regions:
        x, y, w, h = map(int, r["bounds"])
        left, bottom, ow, oh = map(int, r.get("offsets", [0, 0, w, h]))
        turns = {"true": 1, "90": 1}.get(r.get("rotate", [""])[0], 0)
        name = r["name"]
        if "index" in r:
            name += "_" + r["index"][0].zfill(int(r.get("digits", ["0"])[0]))
        border = None
        if "split" in r:
            # NinePatch takes them as left, right, top, bottom of what is stored.
            a, b, c, d = map(int, r["split"])
            border = [left + a, oh - bottom - h + c, ow - left - w + b, bottom + d]
        result[name] = sprite(r["page"], x, y, w, h, turns, (ow, oh), (left, oh - bottom - h), border)
    return result


def starling(texts):
    from lxml import etree
    result = {}
    for text in texts:
        root = etree.fromstring(text.encode())
        for e in root:
            a = e.attrib
            x, y, w, h = (int(a[k]) for k in ("x", "y", "width", "height"))
            turned = a.get("rotated") == "true"
            if turned:
                w, h = h, w
            source = (int(a.get("frameWidth", w)), int(a.get("frameHeight", h)))
            offset = (-int(a.get("frameX", 0)), -int(a.get("frameY", 0)))
            result[a["name"]] = sprite(root.get("imagePath"), x, y, w, h, 3 if turned else 0, source, offset)
    return result


def css(texts):
    import tinycss2
    result, sheet, prefix = {}, None, None

    def numbers(tokens):
        return [int(t.value) for t in tokens if t.type in ("dimension", "number")]

    for rule in tinycss2.parse_stylesheet(texts[0], skip_whitespace=True, skip_comments=True):
        assert rule.type in ("qualified-rule", "at-rule"), rule
        if rule.type != "qualified-rule":
            continue
        name = [t.value for t in rule.prelude if t.type == "ident"][0]
        values = {}
        for d in tinycss2.parse_blocks_contents(rule.content):
            assert d.type in ("declaration", "whitespace"), d
            if d.type == "declaration":
                values[d.name] = d.value

        def url():
            for t in values.get("background-image", []):
                if t.type == "url":
                    return t.value
                if t.type == "function" and t.name == "url":
                    return t.arguments[0].value
            return None

        if sheet is None:
            sheet, prefix = url(), name + "-"
        elif "background-position" in values:
            (w,), (h,) = numbers(values["width"]), numbers(values["height"])
            top, right, bottom, left = numbers(values["margin"])
            x, y = numbers(values["background-position"])
            result[name[len(prefix):]] = sprite(url() or sheet, -x, -y, w, h, 0, (left + w + right, top + h + bottom),
                                                (left, top))
    return result


def main():
    form, schema = sys.argv[1], json.load(open(sys.argv[2]))
    sizes, paths = {}, []
    for word in sys.argv[3:]:
        match = re.fullmatch(r"(.*)=(\d+)x(\d+)", word)
        if match:
            sizes[match[1]] = (int(match[2]), int(match[3]))
        else:
            paths.append(word)
    texts = [open(path, encoding="utf-8", newline="").read() for path in paths]
    names = [path.rsplit("/", 1)[-1] for path in paths]
    readers = {"phaser": phaser, "godot": godot, "libgdx": libgdx, "starling": starling, "css": css}
    if form == "json":
        result = own(texts, schema)
    elif form == "unity":
        result = unity(texts, names, sizes)
    else:
        result = readers.get(form, table)(texts)
    print(json.dumps(result))


main()
