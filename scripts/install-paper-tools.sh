#!/usr/bin/env bash
# Installs what the tests of paper need: WeasyPrint into .build/paper-tools, the rest as packages.
set -euo pipefail
cd "$(dirname "$0")/.."

doc=/usr/share/doc
scripts/install-packages.sh \
  chromium:/usr/bin/chromium qrencode:/usr/bin/qrencode \
  cups-daemon:/usr/sbin/cupsd cups-client:/usr/bin/lp cups-ipp-utils:/usr/bin/ipptool \
  fontconfig:/usr/bin/fc-list cups-filters:$doc/cups-filters dbus:/usr/bin/dbus-daemon avahi-daemon:/usr/sbin/avahi-daemon \
  zbar-tools:/usr/bin/zbarimg poppler-utils:/usr/bin/pdftotext qpdf:/usr/bin/qpdf \
  fonts-liberation2:$doc/fonts-liberation2 libpangoft2-1.0-0:$doc/libpangoft2-1.0-0 \
  libharfbuzz-subset0:$doc/libharfbuzz-subset0 python3-venv:python3.ensurepip

tools=.build/paper-tools
if ! "$tools/bin/weasyprint" --version >/dev/null 2>&1; then
  echo "Installing WeasyPrint into $tools …"
  rm -rf "$tools"
  python3 -m venv "$tools"
  "$tools/bin/pip" install --quiet --disable-pip-version-check weasyprint==70.0
fi
