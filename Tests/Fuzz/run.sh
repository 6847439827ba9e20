#!/usr/bin/env bash
# Fuzzes the decoders and the readers of palette files and of sheets' metadata with libFuzzer and AddressSanitizer.
#
#   Tests/Fuzz/run.sh                     every target for 60 s
#   Tests/Fuzz/run.sh 20 PNG WebP         two targets for 20 s
#   RUNS=1000000 Tests/Fuzz/run.sh        every target until it has had a million inputs
#
# Seeds come from Tests/Corpus, inputs that found something new are kept in .build/fuzz/corpus, those that failed in
# .build/fuzz/artifacts. Fails on any report.
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${1:-60}
[ $# -gt 0 ] && shift
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(PNG JPEG WebP GIF Base64 Palette SheetMetadata)

build=.build/fuzz
export FUZZ=1
# A trap must reach libFuzzer, which prints the input, and not Swift's own report.
export SWIFT_BACKTRACE=enable=no
export ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1

options=(--scratch-path "$build" -c release --disable-default-traits)
for target in "${targets[@]}"; do
    swift build "${options[@]}" --product "Fuzz$target"
done
binaries=$(swift build "${options[@]}" --show-bin-path)

limit=(-max_total_time="$seconds")
[ -n "${RUNS:-}" ] && limit=(-runs="$RUNS")

# Copies the files of the corpus that are for one target; the large ones would only slow it down.
gather_seeds() { # TARGET FOLDER
    mkdir -p "$2"
    local formats
    case "$1" in
        PNG) formats=(png apng) ;;
        JPEG) formats=(jpeg) ;;
        WebP) formats=(webp) ;;
        GIF) formats=(gif) ;;
        Palette) palette_seeds "$2" ;;
        SheetMetadata) metadata_seeds "$2" ;;
        *) return ;;
    esac
    for format in "${formats[@]}"; do
        for kind in valid invalid regression; do
            [ -d "Tests/Corpus/$kind/$format" ] || continue
            find "Tests/Corpus/$kind/$format" -type f -size -16k -exec cp {} "$2/" \;
        done
    done
}

# A small file of each format, as no corpus has them.
palette_seeds() { # FOLDER
    printf 'GIMP Palette\nName: Moor\nColumns: 2\n#\n1 2 3\tPeat\n200 20 30\n' >"$1/gpl"
    printf '010203\n#c8141e80\n' >"$1/hex"
    printf 'JASC-PAL\r\n0100\r\n2\r\n1 2 3\r\n200 20 30\r\n' >"$1/jasc"
    { head -c 768 /dev/zero; printf '\0\2\0\1'; } >"$1/act"
    printf 'ASEF\0\1\0\0\0\0\0\1\0\1\0\0\0\x16\0\2\0A\0\0RGB \0\0\0\0\x3f\0\0\0\x3f\x80\0\0\0\0' >"$1/ase"
    printf '; Palette Name: Moor\nFF010203\n80C8141E\n' >"$1/paint-net"
    printf '{"name": "Moor", "colors": ["#010203", "#c8141e80"]}' >"$1/json"
    printf '#010203,#c8141e' >"$1/list"
}

# A small file of each kind of metadata.
metadata_seeds() { # FOLDER
    local frame='{"frame":{"x":2,"y":2,"w":4,"h":3},"rotated":true,"trimmed":true,"duration":100,"spriteSourceSize":{"x":1,"y":1,"w":4,"h":3},"sourceSize":{"w":6,"h":6},"pivot":{"x":0.5,"y":1}}'
    local meta='"meta":{"image":"sheet.png","size":{"w":64,"h":32},"scale":"1","frameTags":[{"name":"w","from":0,"to":0,"direction":"pingpong"}],"slices":[{"name":"s","keys":[{"frame":0,"bounds":{"x":0,"y":0,"w":2,"h":2}}]}]}'
    printf '{"frames":{"a":%s},%s}' "$frame" "$meta" >"$1/hash"
    printf '{"frames":[{"filename":"a.png",%s],%s}' "${frame#\{}" "$meta" >"$1/array"
    printf '{"frames":{"a":%s},"animations":{"w":["a"]},"meta":{"image":"sheet.png"}}' "$frame" >"$1/pixi"
    printf '{"textures":[{"image":"sheet.png","size":{"w":64,"h":32},"frames":[{"filename":"a",%s]}]}' "${frame#\{}" >"$1/phaser"
    printf '{"format":"pixelwright-sheet","version":1,"pages":[{"image":"sheet.png","width":64,"height":32}],"sprites":[{"name":"a","x":1,"y":1,"width":2,"height":2,"duration_ms":80}],"tags":[{"name":"t","first":0,"count":1}]}' >"$1/own"
    printf '[gd_resource type="SpriteFrames" format=3]\n[ext_resource type="Texture2D" path="res://sheet.png" id="1"]\n[sub_resource type="AtlasTexture" id="a"]\natlas = ExtResource("1")\nregion = Rect2(2, 2, 4, 3)\nmargin = Rect2(1, 1, 2, 2)\n[resource]\nanimations = [{"frames": [{"duration": 1.0, "texture": SubResource("a")}], "loop": true, "name": &"w", "speed": 5.0}]\n' >"$1/godot"
    printf 'fileFormatVersion: 2\nTextureImporter:\n  spriteSheet:\n    sprites:\n    - name: a\n      rect:\n        x: 1\n        y: 2\n        width: 3\n        height: 4\n      alignment: 9\n      pivot: {x: 0.5, y: 0}\n' >"$1/unity"
    printf 'sheet.png\nsize: 64, 32\nwalk\n  index: 1\n  bounds: 2, 2, 4, 3\n  offsets: 1, 1, 6, 6\n  rotate: 90\n' >"$1/libgdx"
    printf '<?xml version="1.0"?>\n<TextureAtlas imagePath="sheet.png"><SubTexture name="a&amp;b" x="1" y="2" width="3" height="4" rotated="true" frameX="-1" frameY="-1" frameWidth="9" frameHeight="9"/></TextureAtlas>' >"$1/starling"
    printf '.s{background:url("sheet.png")}\n.s-a{width:2px;height:3px;margin:1px;background-position:-2px 0}\n@keyframes p{0%%{--sprite:"a"}}\n.s-play-p{animation:p 300ms step-end infinite}' >"$1/css"
}

failed=()
for target in "${targets[@]}"; do
    name=$(tr '[:upper:]' '[:lower:]' <<<"$target")
    seeds=$build/seeds/$name corpus=$build/corpus/$name artifacts=$build/artifacts/$name log=$build/$name.log
    mkdir -p "$corpus" "$artifacts"
    rm -rf "$seeds"
    gather_seeds "$target" "$seeds"
    mkdir -p "$seeds"
    dictionary=()
    [ -f "Tests/Fuzz/dictionaries/$name.dict" ] && dictionary=(-dict="Tests/Fuzz/dictionaries/$name.dict")
    printf '%s: ' "$target"
    if "$binaries/Fuzz$target" "${limit[@]}" "${dictionary[@]}" -rss_limit_mb=2048 -malloc_limit_mb=1024 -timeout=10 \
        -max_len=16384 -print_final_stats=1 -artifact_prefix="$artifacts/" "$corpus" "$seeds" >"$log" 2>&1
    then
        awk '/number_of_executed_units/ { runs = $2 } /average_exec_per_sec/ { rate = $2 }
            END { print runs " runs, " rate " a second, no report" }' "$log"
    else
        echo "FAILED; the end of $log:"
        tail -n 40 "$log"
        failed+=("$target")
    fi
done

if [ ${#failed[@]} -gt 0 ]; then
    echo "Failed: ${failed[*]}. Inputs are in $build/artifacts." >&2
    exit 1
fi
