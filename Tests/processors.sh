#!/bin/bash
# Builds one run for several processor levels and expects the same results from all, to the bit.
#
# Only the product `processors` is built, in a folder of its own for each level, side by side.
# The last line reads 'N passed, N failed'.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ "$(uname -m)" != x86_64 ]; then
  echo "processor levels: skipped, this machine is $(uname -m), not x86_64"
  exit 0
fi

# Whether this processor has all that a level asks for (x86-64 psABI).
runs() {
  local flag flags
  [ "$1" = x86-64-v3 ] || return 0
  flags=" $(grep -m1 '^flags' /proc/cpuinfo) "
  for flag in avx avx2 bmi1 bmi2 f16c fma abm movbe xsave; do
    [[ $flags == *" $flag "* ]] || return 1
  done
}

# Writes the run's results as built for a level, or as `make` builds for the processor at hand.
results() {
  local flags=(-Xcc "-march=$1")
  [ "$1" != native ] || read -ra flags < <(MAKEFLAGS='' make -s --no-print-directory flags)
  local build=(swift build -c release --product processors --scratch-path ".build-$1"
    -debug-info-format none "${flags[@]}")
  "${build[@]}" && "$("${build[@]}" --show-bin-path)/processors" >"$folder/$1"
}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

declare -A jobs
levels=()
for level in x86-64 x86-64-v3 native; do
  if runs "$level"; then
    results "$level" >"$folder/$level.log" 2>&1 &
    jobs[$level]=$!
    levels+=("$level")
  else
    echo "$level: skipped, this processor cannot run it"
  fi
done

passed=0
failed=0
expected=
for level in "${levels[@]}"; do
  if ! wait "${jobs[$level]}"; then
    cat "$folder/$level.log" >&2
    echo "$level: failed to build or run"
    failed=$((failed + 1))
  elif [ ! -s "$folder/$level" ]; then
    echo "$level: printed nothing"
    failed=$((failed + 1))
  else
    echo "$level: $(sha256sum <"$folder/$level" | cut -d ' ' -f 1)"
    expected=${expected:-$level}
    if cmp -s "$folder/$expected" "$folder/$level"; then
      passed=$((passed + 1))
    else
      echo "$level: results differ from those of $expected, first in:"
      diff "$folder/$expected" "$folder/$level" | head -n 4 || true
      failed=$((failed + 1))
    fi
  fi
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
