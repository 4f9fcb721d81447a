#!/bin/sh
# `npm run secret-scan`: looks for secrets in all files of the project; exits with 1 when it finds one. The scanner has a
# lockfile of its own and is installed only now, so that users of Peygir do not install it.
set -eu
cd "$(dirname "$0")/../.."
here=scripts/secret-scan
installed=node_modules/.cache/secret-scan
mkdir -p "$installed"
cp "$here/package.json" "$here/package-lock.json" .npmrc "$installed"
npm ci --prefix "$installed"
"$installed/node_modules/.bin/secretlint" --secretlintrc "$here/.secretlintrc.json" --secretlintignore "$here/.secretlintignore" "**/*"
