# make demo   draws inputs, degrades them as image models do, pixelates them and names the results
# make test   builds and passes all tests
# Both install what is missing first, and say what they install.

PREFIX ?= /usr/local
SECONDS_PER_FUZZER ?= 60
LEAN := --disable-default-traits

# Vector instructions of the machine at hand, for Swift too; fused multiply-add where the processor has it.
NATIVE := -Xcc -march=native
# Gather instructions have been slower than the loads they stand for since processors were patched against Downfall.
ifeq ($(shell uname -m),x86_64)
NATIVE += -Xcc -mno-gather
endif
ifneq ($(shell grep -qw fma /proc/cpuinfo 2>/dev/null || [ "$$(uname -m)" = arm64 ] || [ "$$(uname -m)" = aarch64 ] && echo yes),)
NATIVE += -Xswiftc -DPIXELWRIGHT_FMA
endif
ifeq ($(shell uname -s)-$(shell uname -m),Darwin-arm64)
NATIVE := -Xswiftc -DPIXELWRIGHT_FMA
endif

# On Linux the command carries the Swift runtime with it: it runs where no toolchain is, and starts in less memory.
ifeq ($(shell uname -s),Linux)
STATIC := --static-swift-stdlib
endif

RELEASE := swift build -c release $(LEAN) $(NATIVE) $(STATIC)
# With the sandbox and what it stands on. In a folder of its own: the two would undo each other's work.
COMPLETE := swift build -c release $(NATIVE) $(STATIC) --scratch-path .build/complete

.PHONY: all build native-flags demo test test-native lint format install uninstall bench bench-colour peers peers-colour colour-gallery grid-gallery sheet-gallery recover-gallery alpha-gallery matte-gallery fuzz corpus clean dependencies

all: build

# Installs the system libraries that are missing; does nothing when none is.
dependencies:
	@scripts/install-dependencies

build: dependencies
	$(RELEASE) --product pixelwright

# The same with the sandbox: `pixelwright serve`.
.PHONY: complete
complete: dependencies
	$(COMPLETE) --product pixelwright

# For Benchmarks/colour.
native-flags:
	@echo $(NATIVE)

demo: dependencies
	@scripts/demo $(RELEASE)

# What listens on sockets is tested by itself: among thousands of others it waits so long for its turn that the other
# side takes it for silent.
# So is what turns a clock beside calls that take real time: while a call waits for a processor, hours may pass.
TIMED := ServiceJobsTests
LISTENING := SandboxServiceTests|ServiceHTTPTests|ClientTests|CommandTests\.[A-Za-z]*CallTests

test: dependencies
	@scripts/install-independent-decoders
	swift build --build-tests
	swift test --skip-build --parallel --filter '$(LISTENING)'
	swift test --skip-build --parallel --filter '$(TIMED)'
	swift test --skip-build --parallel --skip '$(LISTENING)|$(TIMED)'

# The tests of pixels and colours once more, built as `make build` builds: with this machine's vector instructions.
test-native: dependencies
	PIXELS_ONLY=1 swift test $(NATIVE) --scratch-path .build/native --parallel --filter 'PixelCoreTests|PixelColorTests'

lint:
	swift format lint --strict -r Package.swift Sources Tests samples Benchmarks

format:
	swift format -i -r Package.swift Sources Tests samples Benchmarks

# The command, its man page's material (--help) and completions for bash, zsh and fish.
install: complete
	scripts/install-command "$$($(COMPLETE) --show-bin-path)/pixelwright" "$(DESTDIR)$(PREFIX)"

uninstall:
	scripts/uninstall-command "$(DESTDIR)$(PREFIX)"

# Our own figures.
bench: dependencies
	Benchmarks/run

# The same beside the named peers, in one run; installs them into .build/peers first.
peers: build
	Benchmarks/peers/run

# The same for colour reduction, beside imagequant, Pillow, scikit-learn, OpenCV, pngquant, ImageMagick and ffmpeg.
peers-colour: build
	Benchmarks/peers/quantization

# Colour's single steps and their exactness, beside Lloyd's method, brute force, plain loops in C and pngquant.
bench-colour: dependencies
	Benchmarks/colour

# The same for pixelation, beside proper-pixel-art, unfake, perfect-pixel, RePixelator, pixel-snapper and spritegrid.
.PHONY: peers-grid bench-grid sample-generator
peers-grid: dependencies
	Benchmarks/peers/pixel-grid

# The same for sheets and animations, beside bare libwebp and libpng, libvips, Pillow, ffmpeg, ImageMagick, rectpack and
# PyTexturePacker.
.PHONY: peers-sheets
peers-sheets: dependencies
	Benchmarks/peers/sheets

# The same for background removal, beside ImageMagick, OpenCV's grabCut and PyMatting.
.PHONY: peers-mattes
peers-mattes: dependencies
	Benchmarks/peers/mattes

# Checking pictures before upload, beside a script with Pillow.
.PHONY: peers-preflight bench-prepare
peers-preflight: dependencies
	Benchmarks/peers/preflight

# The sandbox under load, beside moto's server.
.PHONY: peers-sandbox
peers-sandbox: dependencies
	Benchmarks/peers/sandbox

# Five hundred paid jobs of one command against the sandbox.
# One paid call whose answers all get lost, by us and by popular clients: who pays how often.
.PHONY: bench-lost-answers
bench-lost-answers: dependencies
	Benchmarks/peers/lost-answers

.PHONY: bench-jobs
bench-jobs: dependencies
	Benchmarks/peers/jobs

# A thousand pictures of chance for every target that takes one, prepared and checked.
bench-prepare: dependencies
	Benchmarks/prepare

# What finding a pixel grid, resampling onto it and the whole pixelation take.
bench-grid: dependencies
	NATIVE="$(NATIVE)" Benchmarks/grid

sample-generator: dependencies
	$(RELEASE) --product SampleGenerator

# Makes the pictures of docs/colour.md and docs/palettes.md anew.
colour-gallery: demo
	samples/colour-gallery "$$($(RELEASE) --show-bin-path)/pixelwright"

# Makes the pictures of docs/pixel-grid.md anew.
grid-gallery: demo
	samples/grid-gallery "$$($(RELEASE) --show-bin-path)/pixelwright"

# The pictures of docs/sheets.md and docs/animation.md.
sheet-gallery: demo
	samples/sheet-gallery "$$($(RELEASE) --show-bin-path)/pixelwright"

# The pictures of docs/recover.md.
recover-gallery: build sample-generator
	samples/recover-gallery "$$($(RELEASE) --show-bin-path)/pixelwright" "$$($(RELEASE) --show-bin-path)/SampleGenerator"

# The picture of docs/alpha.md.
alpha-gallery: demo
	samples/alpha-gallery "$$($(RELEASE) --show-bin-path)/pixelwright"

# The pictures of docs/mattes.md.
matte-gallery: demo
	samples/matte-gallery "$$($(RELEASE) --show-bin-path)/pixelwright" "$$($(RELEASE) --show-bin-path)/SampleGenerator"

# Writes docs/services anew from the catalog.
.PHONY: service-pages
service-pages: build
	"$$($(RELEASE) --show-bin-path)/pixelwright" services --markdown -o docs/services/ --force

# Writes the generated half of the typed clients anew from the catalog.
.PHONY: clients
clients: dependencies
	swift run $(LEAN) ClientGenerator Sources

# Every decoder under libFuzzer and AddressSanitizer.
fuzz: dependencies
	Tests/Fuzz/run.sh $(SECONDS_PER_FUZZER)

# Writes Tests/Corpus anew from its generator.
corpus: dependencies
	swift run CorpusGenerator Tests/Corpus

clean:
	swift package clean
	rm -rf samples/out
