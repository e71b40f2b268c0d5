#!/usr/bin/env bash
# Sets up what the tests need and runs every test. Ends with "N passed, N failed, N skipped" over all test projects.
set -uo pipefail
cd "$(dirname "$0")/.."
. eng/prerequisites.sh
need_dotnet
need_node
want_browser

# Test runs are short: code that is compiled once is not compiled a second time with measurements.
export DOTNET_TieredPGO=0

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
echo "== build"
dotnet build EnvDashboard.sln --configuration Release --nologo -v quiet || exit 1

failed_projects=0
for project in EnvDashboard.Tests EnvDashboard.IntegrationTests EnvDashboard.BrowserTests; do
    echo "== $project"
    dotnet test "tests/$project" --configuration Release --no-build --nologo --logger "trx;LogFileName=$results/$project.trx" --logger "console;verbosity=minimal" || failed_projects=$((failed_projects + 1))
    [ -f "$results/$project.trx" ] || { echo "$project left no result."; failed_projects=$((failed_projects + 1)); }
done

passed=0 failed=0 skipped=0
for trx in "$results"/*.trx; do
    [ -f "$trx" ] || continue
    counters=$(grep -o '<Counters [^>]*>' "$trx")
    count() { echo "$counters" | sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p"; }
    total=$(count total) executed=$(count executed) ok=$(count passed)
    passed=$((passed + ok)); failed=$((failed + executed - ok)); skipped=$((skipped + total - executed))
done
[ "$passed" -gt 0 ] || { echo "No test ran."; failed_projects=$((failed_projects + 1)); }
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed_projects" -eq 0 ] && [ "$failed" -eq 0 ]
