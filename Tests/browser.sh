#!/bin/bash
# Makes reports with a release build and looks at them in a headless Chromium: no errors, no request,
# nothing over the edge at three widths, legible figures, contrast, values by keyboard and mouse.
#
# Needs chromium, chromedriver and a font, which it installs where it can, and says so where it cannot;
# `make test` does not call it. The last line reads
# 'N passed, N failed'. PICTURES=DIR keeps pictures of every width in light and dark.
set -euo pipefail
cd "$(dirname "$0")/.."

install() {
  root=$([ "$(id -u)" = 0 ] || echo sudo)
  apt="$root env DEBIAN_FRONTEND=noninteractive apt-get -q"
  echo "Installing $*." >&2
  $apt install -y --no-install-recommends "$@" >/dev/null 2>&1 \
    || { $apt update >&2 && $apt install -y --no-install-recommends "$@" >&2; }
}
missing=()
command -v chromium >/dev/null || missing+=(chromium)
command -v chromedriver >/dev/null || missing+=(chromium-driver)
command -v python3 >/dev/null || missing+=(python3)
# Figures are laid out for Arial or a font as wide as it.
[ -n "$(find /usr/share/fonts -iname 'arial.ttf' -o -iname 'liberationsans-regular*' 2>/dev/null)" ] \
  || missing+=(fonts-liberation)
if [ ${#missing[@]} != 0 ] && ! install "${missing[@]}"; then
  echo "browser: skipped, ${missing[*]} cannot be installed here"
  exit 0
fi

build=(swift build -c release --product steelyard)
"${build[@]}" >&2
steelyard="$("${build[@]}" --show-bin-path)/steelyard"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$steelyard" run Scenarios/corner-cafe.yaml --customers 2000 --quiet --report "$folder/cafe.html" \
  >/dev/null
"$steelyard" run Scenarios/transparent-entrant.yaml --customers 600 --replicates 3 --quiet \
  --report "$folder/rivals.html" >/dev/null
# Names as unfriendly as they come, one strategy, one replicate.
cat >"$folder/odd.yaml" <<'YAML'
steelyard: 1
name: "<script>alert(1)</script> Averylongnamewithoutanyblankthatgoesonandonandonandon"
steps: 6
replicates: 1
population: {customers: 200, cultures: {JPN: 1}}
strategies:
  - {name: "<b>Averylongnamewithoutanyblankthatgoesonandonandonandonandon", kind: one_price}
YAML
"$steelyard" run "$folder/odd.yaml" --quiet --report "$folder/odd.html" >/dev/null

pictures=()
[ -z "${PICTURES:-}" ] || pictures=(--pictures "$PICTURES")
python3 Tests/browser/report.py "$(command -v chromedriver)" "$(command -v chromium)" \
  "$folder/cafe.html" "$folder/rivals.html" "$folder/odd.html" "${pictures[@]}"
