# Sourced by the scripts beside it: checks for what must be there, installs what may be installed.

need_dotnet() {
    command -v dotnet >/dev/null || { echo "The .NET 10 SDK is missing. Install it (see README.md, Prerequisites) and run this again." >&2; exit 1; }
    dotnet --version >/dev/null 2>&1 || { echo "The .NET SDK found does not satisfy global.json. Install the .NET 10 SDK (see README.md, Prerequisites)." >&2; exit 1; }
}

need_node() {
    command -v npm >/dev/null || { echo "Node.js with npm is missing; the chart library comes from it. Install Node.js 20 or later (see README.md, Prerequisites)." >&2; exit 1; }
}

# The browser tests want Chromium and a Chinese font. Without them, and where they cannot be installed, those tests are skipped.
want_browser() {
    if command -v chromium >/dev/null && fc-list :lang=zh 2>/dev/null | grep -q .; then return; fi
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
        echo "== installing Chromium and a Chinese font"
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-cjk fontconfig >/dev/null ||
            echo "They could not be installed; the browser tests will be skipped."
    else
        echo "Chromium or a Chinese font is missing (packages chromium and fonts-noto-cjk); the browser tests will be skipped."
    fi
}
