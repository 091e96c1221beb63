#!/bin/bash
# A screen and an accessibility bus of their own, and COMMAND between them.
# usage: dbus-run-session -- hear.sh FOLDER COMMAND...   FOLDER: an empty folder, which becomes the officer's home
set -u
folder=$1
shift
mkdir -p "$folder/run"
chmod 700 "$folder/run"
export HOME="$folder" XDG_RUNTIME_DIR="$folder/run" XDG_CONFIG_HOME="$folder/config" XDG_DATA_HOME="$folder/data"
export XDG_STATE_HOME="$folder/state" XDG_CACHE_HOME="$folder/cache"
export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 LC_ALL=C.UTF-8
unset QT_ACCESSIBILITY WAYLAND_DISPLAY
started=""
finish() {
    for one in $started; do kill "$one" 2>/dev/null; done
    wait 2>/dev/null
}
trap finish EXIT
trap 'exit 130' INT TERM
Xvfb -displayfd 3 -screen 0 1366x860x24 -nolisten tcp 3>"$folder/display" >"$folder/xvfb.log" 2>&1 &
started="$! $started"
for _look in $(seq 300); do
    [ -s "$folder/display" ] && break
    sleep 0.1
done
DISPLAY=":$(cat "$folder/display")"
export DISPLAY
/usr/libexec/at-spi-bus-launcher --launch-immediately >"$folder/bus.log" 2>&1 &
started="$! $started"
"$@"
