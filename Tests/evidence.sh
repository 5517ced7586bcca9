#!/bin/bash
# Replays the published findings with a release build and expects what the documentation claims:
# at least 40 findings that count, at least 85 % of the bands around published sizes hit, every
# sign and order right or explained, in under three minutes.
#
# The last line reads 'N passed, N failed'.
set -euo pipefail
cd "$(dirname "$0")/.."

build=(swift build -c release --product steelyard)
"${build[@]}" >&2
steelyard="$("${build[@]}" --show-bin-path)/steelyard"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
began=$SECONDS
"$steelyard" evidence --no-left-out --format json >"$folder/evidence.json" 2>"$folder/log" || {
  cat "$folder/log" >&2
  exit 1
}
took=$((SECONDS - began))

# A number of the summary: `share bands 1` those met, `share bands 2` all.
share() {
  tr -d ' \n' <"$folder/evidence.json" | grep -o '"summary":{.*' \
    | sed -E "s/.*\"$1\":\{\"inside\":([0-9]+),\"of\":([0-9]+)\}.*/\\$2/"
}
counted=$(share counted 2)
bands=$(share bands 1) all_bands=$(share bands 2)
signs=$(share signs 1) all_signs=$(share signs 2)
unexplained=$(tr -d '\n' <"$folder/evidence.json" \
  | { grep -oE '"explanation" *: *""[^}]*"inside" *: *false *, *"kind"' || true; } | wc -l)

passed=0 failed=0
check() {
  if [ "$2" = 1 ]; then passed=$((passed + 1)); else
    failed=$((failed + 1))
    echo "evidence: $1" >&2
  fi
}
check "$counted findings count, wanted at least 40" $((counted >= 40))
check "$bands of $all_bands bands are hit, wanted 85 %" $((100 * bands >= 85 * all_bands))
check "$all_signs signs and orders are judged, wanted at least 15" $((all_signs >= 15))
check "$unexplained findings are missed without an explanation" $((unexplained == 0))
check "it took $took s, wanted under 180" $((took < 180))
echo "evidence: $counted findings count; bands $bands of $all_bands, signs $signs of $all_signs; $took s"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
