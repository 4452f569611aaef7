#!/bin/sh
# Runs a benchmark of app/it. Usage: docs/bench.sh InformBench|SetBench|DiscoverBench [arguments]
# The figures and how they were measured: docs/benchmarks.md
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
bench=${1:?which benchmark: InformBench, SetBench or DiscoverBench}
shift
mvn -B -q -pl app/it -am -Dmaven.test.skip=true -Dexec.skip=true package
# The JDK that the build has chosen: JAVA_HOME when it is new enough, else one that lies about.
for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "${HOME:-}"/.sdkman/candidates/java/*; do
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release" 2>/dev/null || true)
  [ "${version:-0}" -ge 25 ] && break
done
exec "$home/bin/java" -XX:+UseSerialGC \
  -cp "app/it/target/classes:app/console/target/beckon-console.jar:app/console/target/lib/*" \
  "org.beckon.it.bench.$bench" "$@"
