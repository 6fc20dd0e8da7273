#!/bin/sh
# Prints when the sources were changed last, in seconds since 1970: what is made of them bears this date.
set -eu
cd "$(dirname "$0")/../.."
if [ -e .git ]; then
  git log -1 --format=%ct
else
  stat -c %Y CHANGELOG.md
fi
