# Two commands are all you need:
#
#   make demo   builds the program and runs the corner café
#   make test   builds and runs all tests
#
# And to see how fast it is: make bench (an hour; Benchmarks/run says what else can be measured).
#
# Both first install the Debian packages that are missing.

# For the processor at hand, with all its instructions and in its widest registers, which compilers
# leave alone unless told; the results are the same to the bit as those of a program for any processor.
NATIVE = $(if $(filter x86_64,$(shell uname -m)),\
  -Xcc -march=native $(addprefix -Xcc ,-Xclang -target-feature -Xclang -prefer-256-bit))

# A folder of its own, since flags that change build all anew.
RELEASE = swift build -c release --scratch-path .build-release $(NATIVE)

.PHONY: demo test test-browser test-threads bench flags format lint clean packages

demo: packages
	@$(RELEASE) --product steelyard >&2
	@"$$($(RELEASE) --show-bin-path)/steelyard" run Scenarios/corner-cafe.yaml

test: packages
	@swift build --build-tests
	@swift test --skip-build --disable-xctest --quiet
	@Tests/processors.sh
	@Tests/evidence.sh
	@Tests/plugin.sh

# Looks at reports in a headless Chromium; installs it and its driver where they are missing.
test-browser: packages
	@Tests/browser.sh

# Looks for data races under the thread sanitizer, for which all is built once more.
test-threads: packages
	@Tests/threads.sh

# Measures what is asked of the engine, beside C and beside its peers; prints a table, and writes its
# rows to .build/bench.jsonl.
bench: packages
	@Benchmarks/run table

# For scripts that build for the processor at hand.
flags:
	@echo $(NATIVE)

# Brings the code into the house style.
format:
	@swift format --in-place --recursive --parallel $(SWIFT)

# Complains about code that is not.
lint:
	@swift format lint --strict --recursive --parallel $(SWIFT)

SWIFT = Package.swift Sources Tests \
  Benchmarks/Package.swift Benchmarks/Sources Benchmarks/Benchmarks

clean:
	@rm -rf .build .build-*

# The GNU Scientific Library, and pkg-config to find it; silent where both are there.
PACKAGES = libgsl-dev pkg-config

packages:
	@if pkg-config --exists gsl 2>/dev/null; then exit 0; fi; \
	if ! command -v apt-get >/dev/null; then \
	  echo "Steelyard needs the GNU Scientific Library and pkg-config; please install them." >&2; \
	  exit 1; \
	elif [ "$$(id -u)" = 0 ]; then root=; \
	elif command -v sudo >/dev/null; then root=sudo; \
	else \
	  echo "Steelyard needs two Debian packages. As root, run this, then try again:" >&2; \
	  echo "  apt-get update && apt-get install -y $(PACKAGES)" >&2; \
	  exit 1; \
	fi; \
	echo "Installing $(PACKAGES)." >&2; \
	apt="$$root env DEBIAN_FRONTEND=noninteractive apt-get -q"; \
	install="$$apt install -y --no-install-recommends $(PACKAGES)"; \
	$$install >/dev/null 2>&1 || { $$apt update >&2 && $$install >&2; }
