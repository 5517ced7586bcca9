#!/bin/bash
# Builds the example package that adds a way of pricing and a strategy of its own, and runs it as
# its author would.
#
# The last line reads 'N passed, N failed'.
set -euo pipefail
cd "$(dirname "$0")/HappyHour"

build=(swift build --scratch-path ../../.build-plugin -Xswiftc -gnone)
"${build[@]}" >&2
tool="$("${build[@]}" --show-bin-path)/HappyHour"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
passed=0 failed=0
check() {
  if eval "$2"; then passed=$((passed + 1)); else
    failed=$((failed + 1))
    echo "plug-in: $1" >&2
  fi
}

# A strategy's metrics in a result: `metrics "one price" FILE`.
metrics() {
  tr -d ' \n' <"$2" | grep -oE "\"metrics\":\{[^\[]*\},\"name\":\"${1// /}\"" \
    | sed 's/,"name".*//'
}

"$tool" list parts >"$folder/parts"
check "its pricing part is listed" 'grep -q happy_hour "$folder/parts"'
"$tool" list strategies >"$folder/strategies"
check "its strategy is listed" 'grep -q lottery "$folder/strategies"'
"$tool" check happy-hour.yaml >"$folder/full.yaml"
"$tool" run happy-hour.yaml --format json --quiet --workers 1 >"$folder/one.json"
"$tool" run "$folder/full.yaml" --format json --quiet --workers 2 >"$folder/two.json"
check "what check prints runs to the same results, with any workers" \
  'cmp -s "$folder/one.json" "$folder/two.json"'
check "without a discount it is one price, to the bit" \
  '[ -n "$(metrics "one price" "$folder/one.json")" ] &&
   [ "$(metrics "one price" "$folder/one.json")" = \
     "$(metrics "happy hour without a discount" "$folder/one.json")" ]'
check "a discount is none" \
  '[ "$(metrics "one price" "$folder/one.json")" != "$(metrics "happy hour" "$folder/one.json")" ]'
sed 's/every: 4/evry: 4/' happy-hour.yaml >"$folder/wrong.yaml"
check "a parameter misspelt is refused with status 65 and the nearest name" \
  '{ "$tool" check "$folder/wrong.yaml" 2>"$folder/log" || [ $? = 65 ]; } &&
   grep -q "every" "$folder/log"'

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
