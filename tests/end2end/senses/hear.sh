#!/bin/bash
# A screen and an accessibility bus of their own, and COMMAND between them.
# usage: dbus-run-session -- hear.sh FOLDER COMMAND...   FOLDER: an empty folder, which becomes the officer's home
set -u
folder=$1
shift
. "$(dirname "$0")/../stage.sh"
open_stage "$folder" 1366x860 || exit 1
/usr/libexec/at-spi-bus-launcher --launch-immediately >"$folder/bus.log" 2>&1 &
started="$! $started"
"$@"
