#!/usr/bin/env bash
# Adds one migration to both migration sets: eng/add-migration.sh NAME
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore
for provider in Sqlite SqlServer; do
    dotnet ef migrations add "$1" --project src/EnvDashboard.Storage --startup-project tools/EnvDashboard.Migrations \
        --context "${provider}AppDb" --output-dir "Migrations/$provider"
done
