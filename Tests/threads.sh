#!/bin/bash
# Runs the tests of the engine, of experiments and of whatever else shares out work, under the thread
# sanitizer and expects no data race.
#
# They are built once more for it, with optimization: without, the sanitizer does not see what generic
# code writes, such as columns by their subscripts. `make test` does not call it, since all of it takes
# half an hour on two cores. The last line reads 'N passed, N failed'.
set -euo pipefail
cd "$(dirname "$0")/.."

options=(-c release -Xswiftc -enable-testing --sanitize=thread --scratch-path .build-tsan)
swift build --build-tests "${options[@]}" >&2

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# A Mutex that several threads want at once waits in the Swift library, where the sanitizer does not
# look: what its holder does is taken for a race. `YTXEfU` is in the names of closures that a Mutex
# calls, by their type, and in no others of ours.
echo 'race:YTXEfU' >"$folder/suppressions"
export TSAN_OPTIONS="suppressions=$folder/suppressions"

# The sanitizer does not know every layout of memory: where it is allowed, keep the kernel from
# scattering it.
run=()
if setarch -R true 2>/dev/null; then run=(setarch -R); fi
# Those suites of experiments in which several threads are at work.
several='Experiment|MemoryPlan|RandomSchedule|RolloutExperiment|Robustness|Spread|Stopping'
several+='|Afford|StoryRun|StrategyAudit'
# One test at a time leaves threads to its workers. What is read takes memory here, the sanitizer's own:
# the test that expects otherwise is left out.
run+=(swift test --skip-build "${options[@]}" --disable-xctest --no-parallel
  --skip zerosTakeNoMemoryUntilSomebodyWrites
  --filter "SteelyardEngineTests|SteelyardExperimentsTests\.($several)Tests"
  --filter 'SteelyardNumericsTests\.ConcurrentTests|SteelyardStatisticsTests\.SummaryTests')
status=0
"${run[@]}" >"$folder/log" 2>&1 || status=$?

passed=0 failed=0
check() {
  if eval "$2"; then passed=$((passed + 1)); else
    failed=$((failed + 1))
    echo "threads: not so: $1" >&2
  fi
}
check "there is no race" '! grep "^SUMMARY: ThreadSanitizer" "$folder/log" >&2'
check "tests run and pass" \
  '[ "$status" = 0 ] && grep -q "Test run with [1-9].* passed" "$folder/log"'
check "work on several threads and sums of runs were among them" \
  'grep -q "Work on several threads" "$folder/log" && grep -q "SummaryTests" "$folder/log"'
[ "$failed" = 0 ] || grep -vE ' (started|passed after .*)\.$' "$folder/log" | head -n 400 >&2

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
