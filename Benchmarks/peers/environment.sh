# For the scripts that compare: what they need, installed into .build/peers or, where that is allowed, with
# apt-get. Sourced; sets root, peers and SAMPLES.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
peers=$root/.build/peers

# Packages of Python, each left out where it cannot be installed.
install_python_packages() {
    [ -x "$peers/bin/python" ] || python3 -m venv "$peers"
    for package in "$@"; do
        "$peers/bin/python" -m pip show --quiet "$package" >/dev/null 2>&1 && continue
        echo "Installing $package into .build/peers" >&2
        "$peers/bin/python" -m pip install --quiet --disable-pip-version-check "$package" ||
            echo "$package cannot be installed here and is left out" >&2
    done
}

# Programs of the system's packages.
install_programs() {
    command -v apt-get >/dev/null && [ "$(id -u)" -eq 0 ] || return 0
    for package in "$@"; do
        dpkg -s "$package" >/dev/null 2>&1 && continue
        echo "Installing $package with apt-get" >&2
        apt-get install -y -qq --no-install-recommends "$package" >/dev/null || true
    done
}

# Sets PIXELWRIGHT, the command as `make build` builds it, unless it is set.
find_command() {
    if [ -z "${PIXELWRIGHT:-}" ]; then
        make --silent --no-print-directory -C "$root" build >&2
        PIXELWRIGHT=$(cd "$root" && swift build -c release --disable-default-traits --show-bin-path)/pixelwright
    fi
    export PIXELWRIGHT
}

# Builds a product of Benchmarks/ into the folder named, with the options that follow, and prints where it is.
build_benchmark() {
    local options=(-c release --package-path "$root/Benchmarks" --scratch-path "$root/Benchmarks/.build/$2" "${@:3}")
    swift build "${options[@]}" --product "$1" >&2 || return
    echo "$(swift build "${options[@]}" --show-bin-path)/$1"
}

# The options of `make build` for this machine's processor, in the array `native`.
find_native_flags() {
    read -ra native <<<"$(make --silent --no-print-directory -C "$root" native-flags)"
}

# Draws the sprites that are measured on, once.
export SAMPLES=$peers/samples
draw_samples() {
    compgen -G "$SAMPLES/generated/*.png" >/dev/null && return
    mkdir -p "$SAMPLES"/{truth,generated}
    (cd "$root" && swift run -c release --disable-default-traits SampleGenerator "$SAMPLES") >&2
}
