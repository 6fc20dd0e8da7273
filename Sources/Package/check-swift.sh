#!/bin/sh
# Stops with one line where Swift is missing or older than 6.3.
set -eu

need='Swift 6.3 or newer is needed (https://www.swift.org/install)'
command -v swiftc >/dev/null || { echo "setup: $need; there is no swiftc on the PATH" >&2; exit 1; }
said=$(swiftc --version 2>&1) || { echo "setup: $need; swiftc does not run: $said" >&2; exit 1; }
version=$(printf '%s\n' "$said" | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
major=${version%%.*}
minor=${version#*.}
if [ -z "$version" ] || [ "$major" -lt 6 ] || { [ "$major" -eq 6 ] && [ "$minor" -lt 3 ]; }; then
  echo "setup: $need; this one is ${version:-unknown}" >&2
  exit 1
fi
