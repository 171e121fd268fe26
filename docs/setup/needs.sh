# Sourced by ./comity, ./test and .ci/run: says plainly what a machine lacks and how to get it; installs it where it may.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 TESTINGPLATFORM_TELEMETRY_OPTOUT=1
# .NET's own build servers would keep this script's pipes open after it ends.
export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false

may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

install_debian() {
  echo "Installing $* (Debian packages) …" >&2
  apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
}

need_dotnet() {
  # global.json says which SDK will do; dotnet --version fails where none does.
  if ! command -v dotnet >/dev/null || ! dotnet --version >/dev/null 2>&1; then
    echo "Comity needs the .NET 10 SDK, 10.0.400 or newer: https://dotnet.microsoft.com/download/dotnet/10.0" >&2
    exit 3
  fi
  # Dates, numbers and country names in six languages come from ICU.
  if ! ldconfig -p 2>/dev/null | grep -q libicuuc && [ "$(uname)" = Linux ]; then
    if may_install; then install_debian libicu72 || install_debian libicu-dev; else
      echo "Comity needs the ICU library: apt-get install libicu72 (or your system's libicu)." >&2
      exit 3
    fi
  fi
}

need_node() {
  # Debian's own package is too old, so this one is said and not installed.
  if ! command -v npm >/dev/null || ! node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null; then
    echo "Comity builds its pages with Node 20.19 or newer and npm: https://nodejs.org" >&2
    exit 3
  fi
}

# Sets POSTGRES_BIN, or leaves it empty and says why.
find_postgres() {
  POSTGRES_BIN=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true)
  if [ -z "$POSTGRES_BIN" ] && may_install; then
    install_debian postgresql
    POSTGRES_BIN=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true)
  fi
  if [ -z "$POSTGRES_BIN" ] && command -v initdb >/dev/null; then POSTGRES_BIN=$(dirname "$(command -v initdb)"); fi
  [ -n "$POSTGRES_BIN" ] || echo "PostgreSQL is missing (apt-get install postgresql): its tests will be skipped." >&2
}

# Sets CHROMIUM, or leaves it empty and says why.
# The one without a window draws the same pages with half the work.
find_chromium() {
  local names="chromium-headless-shell chromium chromium-browser google-chrome"
  CHROMIUM=$(first_of $names)
  if [ "${CHROMIUM##*/}" != chromium-headless-shell ] && may_install; then
    install_debian chromium-headless-shell fonts-noto-core || { [ -n "$CHROMIUM" ] || install_debian chromium fonts-noto-core; }
    CHROMIUM=$(first_of $names)
  fi
  [ -n "$CHROMIUM" ] || echo "Chromium is missing (apt-get install chromium): the pages' tests will be skipped." >&2
}

first_of() {
  local name
  for name in "$@"; do command -v "$name" && return; done
  true
}

# GLPK's solver is the oracle of the attack on protected tables: only tests use it.
find_glpsol() {
  command -v glpsol >/dev/null || { may_install && install_debian glpk-utils; } || true
  command -v glpsol >/dev/null || echo "glpsol is missing (apt-get install glpk-utils): the tests that ask it will be skipped." >&2
}
