# A home and a screen of their own for programs that are seen, heard or walked from outside. Sourced; what is added to
# "started" ends with the script.

started=""
finish() {
    for one in $started; do kill "$one" 2>/dev/null; done
    wait 2>/dev/null
}
trap finish EXIT
trap 'exit 130' INT TERM

# open_stage FOLDER SIZE: makes FOLDER the home, with a screen of SIZE (as 1280x860); fails if none comes.
open_stage() {
    local looks=300
    mkdir -p "$1/run"
    chmod 700 "$1/run"
    export HOME="$1" XDG_RUNTIME_DIR="$1/run" XDG_CONFIG_HOME="$1/config" XDG_DATA_HOME="$1/data"
    export XDG_STATE_HOME="$1/state" XDG_CACHE_HOME="$1/cache"
    export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 LC_ALL=C.UTF-8
    unset QT_ACCESSIBILITY WAYLAND_DISPLAY
    Xvfb -displayfd 3 -screen 0 "$2x24" -nolisten tcp 3>"$1/display" >"$1/xvfb.log" 2>&1 &
    started="$! $started"
    until [ -s "$1/display" ]; do
        [ "$looks" -gt 0 ] || { echo "no screen came up" >&2 && return 1; }
        sleep 0.1
        looks=$((looks - 1))
    done
    DISPLAY=":$(cat "$1/display")"
    export DISPLAY
}
