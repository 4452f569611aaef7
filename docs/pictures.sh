#!/bin/sh
# Takes the pictures of the documentation: every page of the window, light and dark, without a
# display. Usage: docs/pictures.sh [folder]; the folder is docs/pictures unless given.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
mvn -B -q -Ppictures -pl app/console -am -DskipTests process-test-classes \
  -Dpictures.folder="${1:-$root/docs/pictures}"
