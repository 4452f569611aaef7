#!/bin/sh
# Fuzzes what reads bytes from the network. Usage: docs/fuzz.sh decoder|session [SECONDS, 600 if not said]
# Finds are kept in app/it/target/fuzz; a crash-… there goes into app/it/fuzz as a seed, with a test.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
target=${1:?which: decoder or session}
mvn -B -q -pl app/it -am -Dmaven.test.skip=true -Dexec.skip=true package
# The JDK that the build has chosen: JAVA_HOME when it is new enough, else one that lies about.
for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "${HOME:-}"/.sdkman/candidates/java/*; do
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release" 2>/dev/null || true)
  [ "${version:-0}" -ge 25 ] && break
done
exec "$home/bin/java" \
  -cp "app/it/target/classes:app/it/target/lib/*:app/console/target/beckon-console.jar:app/console/target/lib/*" \
  org.beckon.it.fuzz.Jazzer "$target" "${2:-600}" "$root"
