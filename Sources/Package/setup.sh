#!/bin/sh
# Makes sure that the named Debian or Ubuntu packages are there: installs them as root or through sudo without a
# password, else names the command and stops.
set -eu

missing=
for package in "$@"; do
  state=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null; then
  echo "setup: this is no Debian or Ubuntu; install what they call:$missing" >&2
  exit 1
fi
if [ "$(id -u)" = 0 ]; then
  root=
elif sudo -n true 2>/dev/null; then
  root=sudo
else
  echo "setup: packages are missing; please run: sudo apt-get install -y$missing" >&2
  exit 1
fi
echo "setup: installing$missing"
export DEBIAN_FRONTEND=noninteractive
# The package lists may be old or not there at all: fetch them, but do not fail where one source is out of reach.
$root apt-get update -qq || true
$root apt-get install -y -qq --no-install-recommends $missing >/dev/null
