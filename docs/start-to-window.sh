#!/bin/sh
# Time from the command to the first window with the four demo devices' server behind it, in
# milliseconds, five times. Needs Xvfb and xdotool (Debian: apt install xvfb xdotool); builds first.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
"$root/beckon" --help >/dev/null
display=:$((90 + $$ % 100))
Xvfb "$display" -screen 0 1400x900x24 >/dev/null 2>&1 &
screen=$!
trap 'kill $screen' EXIT
export DISPLAY="$display"
until xdotool getmouselocation >/dev/null 2>&1; do sleep 0.1; done
for run in 1 2 3 4 5; do
  data=$(mktemp -d)
  begin=$(date +%s%3N)
  "$root/beckon" --demo --data "$data" --cwmp-port 0 --cwmps-port 0 --api-port 0 >/dev/null 2>&1 &
  program=$!
  until xdotool search --onlyvisible --name Beckon >/dev/null 2>&1; do sleep 0.02; done
  echo "run $run: $(($(date +%s%3N) - begin)) ms"
  kill $program
  wait $program || true
  rm -rf "$data"
done
