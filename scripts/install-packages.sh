#!/usr/bin/env bash
# Installs Debian/Ubuntu packages that are missing.
#
# Each argument is PACKAGE:PROOF, where PROOF is a file that the package brings, or
# python3.MODULE for a Python module.
set -euo pipefail

missing=()
for pair in "$@"; do
  package=${pair%%:*} proof=${pair#*:}
  case $proof in
    python3.*) python3 -c "import ${proof#python3.}" 2>/dev/null || missing+=("$package") ;;
    *) [ -e "$proof" ] || missing+=("$package") ;;
  esac
done
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
  echo "Please install: ${missing[*]} (this script knows only Debian and Ubuntu)." >&2
  exit 1
fi
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
echo "Installing ${missing[*]} …"
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
