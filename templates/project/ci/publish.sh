#!/bin/sh
# Builds the site on any machine, and publishes it with the command that follows:
#
#   ci/publish.sh rsync --archive --delete-delay dist/ web@example.org:/srv/news/
#
# Without a command it only builds. Keep dist/ and .wirecopy/ between runs: then only what changed is made, and a live
# blog with an error is published with its last good text. Never take the two from a run of someone else's branch.
set -eu
cd "$(dirname "$0")/.."

npm ci --ignore-scripts
# What is left after the safe repairs is told again by the build.
npx wirecopy fix || [ $? -eq 1 ]
npx wirecopy build --keep-going

if [ $# -gt 0 ]; then
  exec "$@"
fi
