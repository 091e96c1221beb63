#!/bin/bash
# Walks through an officer's day by keyboard alone: first run, urgent checklist, a file attached, sealed, locked,
# unlocked, the briefing sheet in preview. Only keys go in (xdotool); only what anyone outside the program can observe
# comes out: windows, files, and the name of the widget that has the keyboard, as a screen reader hears it.
#
# usage: walk.sh PROGRAM FOLDER
#   PROGRAM  the hrd-desktop command; FOLDER an empty folder, which becomes the officer's home and keeps the pictures
# Needs: Xvfb, xdotool, imagemagick, dbus, at-spi2-core, python3-gi, gir1.2-atspi-2.0.
set -u

if [ $# -ne 2 ]; then
    echo "usage: walk.sh PROGRAM FOLDER" >&2
    exit 64
fi
here=$(cd "$(dirname "$0")" && pwd)
if [ -z "${WALK_BUS:-}" ]; then
    WALK_BUS=1 exec dbus-run-session -- "$0" "$@"
fi
program=$1
folder=$2
passphrase="lantern orbit heron maple window fjord"
letter="$folder/letter.txt"
vault="$folder/HRD Desktop/desk-1.hrdvault"
stick="$folder/stick"
log="$folder/focus.log"
said="$folder/program.log"
pictures="$folder/pictures"
mkdir -p "$stick" "$pictures"
. "$here/../stage.sh"
export PYTHONFAULTHANDLER=1

# -- hands and eyes --------------------------------------------------------------------------------------------------

fail() {
    echo "the walk stopped at: $1" >&2
    echo "the keyboard was at: $(at)" >&2
    picture failed
    [ -z "${window:-}" ] || kill -0 "$window" 2>/dev/null || echo "the program had ended" >&2
    tail -n 20 "$said" >&2
    exit 1
}

# until SECONDS WORDS COMMAND...: looks ten times a second until COMMAND succeeds.
until_true() {
    local looks=$(($1 * 10)) words=$2
    shift 2
    while [ "$looks" -gt 0 ]; do
        "$@" && return 0
        sleep 0.1
        looks=$((looks - 1))
    done
    fail "$words"
}

picture() { import -window root "$pictures/$(printf %02d "$(ls "$pictures" | wc -l)")-$1.png" 2>/dev/null; }
any() { [ -e "$1" ]; }
count_is() { [ "$(find "$1" -type f 2>/dev/null | wc -l)" -gt "$2" ]; }
at() { tail -n 1 "$log" | cut -d'|' -f2-; }
is_at() { case $(at) in $1) return 0 ;; *) return 1 ;; esac; }
lines() { wc -l <"$log"; }
moved() { [ "$(lines)" -gt "$1" ]; }

# A closing dialog may take the keyboard from the window after it was given back: then it is given once more.
here() {
    is_at "$1" && return 0
    [ "$(xdotool getwindowfocus 2>/dev/null)" = "$(main_window)" ] || xdotool windowfocus "$(main_window)" 2>/dev/null
    return 1
}
wait_at() { until_true "${2:-20}" "waiting for the keyboard at: $1" here "$1"; }
key() { xdotool key --clearmodifiers "$@"; }
write() { xdotool type --delay 8 -- "$1"; }

# go_to NAME [KEY]: presses Tab (or KEY) until the widget NAME has the keyboard.
go_to() {
    local presses=0 before looks
    while ! is_at "$1"; do
        [ "$presses" -lt 60 ] || fail "looking with ${2:-Tab} for: $1"
        before=$(lines)
        key "${2:-Tab}"
        looks=0
        until moved "$before" || [ "$looks" -ge 30 ]; do
            sleep 0.03
            looks=$((looks + 1))
        done
        presses=$((presses + 1))
    done
}
press() {
    go_to "$@"
    key space
}
# Without a window manager nobody gives the keyboard to a window: this stands in for it.
shown() { xdotool search --onlyvisible --name "$1" >/dev/null 2>&1; }
hidden() { ! shown "$1"; }
main_window() { xdotool search --onlyvisible --name "^HRD Desktop$" 2>/dev/null | tail -n 1; }
to_window() {
    until_true 30 "the window" shown "^HRD Desktop$"
    xdotool windowfocus --sync "$(main_window)"
}
is_dialog_field() { is_at "File name:" || is_at "Directory:"; }
# name_file TITLE PATH: answers the file dialog of that title.
name_file() {
    until_true 20 "the dialog: $1" shown "^$1"
    xdotool windowfocus --sync "$(xdotool search --onlyvisible --name "^$1" | tail -n 1)"
    until_true 20 "the name in the dialog: $1" is_dialog_field
    key ctrl+a
    write "$2"
    key Return
    until_true 20 "the end of the dialog: $1" hidden "^$1"
    to_window
}

# -- the day ---------------------------------------------------------------------------------------------------------

open_stage "$folder" 1280x860 || exit 1
touch "$log"
/usr/bin/python3 "$here/eye.py" "$log" 2>"$folder/eye.log" &
started="$! $started"
until_true 20 "the accessibility bus" is_at "open"

printf '%s\n' "$passphrase" >"$folder/passphrase.txt"
printf 'A made-up letter from the river villages of Lidovia.\n' >"$letter"
cp "$here/key-card.txt" "$folder/card.txt" # what the Ministry gave the mission before

"$program" >>"$said" 2>&1 &
window=$!
started="$window $started"
to_window

# First run: a passphrase of one's own, the mission, the Ministry's key.
wait_at "Next: Passphrase"
picture welcome
key space
wait_at "Type it once, to be sure"
press "Use a passphrase of my own" shift+Tab
wait_at "Your passphrase"
write "$passphrase"
go_to "Type it once, to be sure"
write "$passphrase"
picture passphrase
key Return
wait_at "Print recovery sheet" 60
press "Do this later"
wait_at "Kind of mission"
go_to "Country"
write "Lidovia"
picture mission
go_to "Contact person"
write "Human rights contact"
press "Next: The Ministry's key"
wait_at "Choose the key card*"
key space
name_file "Choose the key card" "$folder/card.txt"
wait_at "The words agree"
picture key
key space
wait_at "Begin to work"
key space

# The call: one key to the first question, nothing asked before.
wait_at "Open the agenda*" 30
key ctrl+u
wait_at "Hours" 30
key space
picture urgent
key alt+Right
wait_at "Individual"
key space
go_to "Name"
write "Ilmaria Vestrand (made up)"
go_to "How this stands: Answered. Name"
picture person
press "Finish later"

# On the case page: the letter, and consent.
wait_at "Overview"
go_to "Files" Right
press "Attach a file*"
files=$(find "$vault" -type f | wc -l)
name_file "Attach a file" "$letter"
wait_at "Attach a file*" 30
attached() { [ "$(find "$vault" -type f | wc -l)" -gt "$files" ]; }
until_true 30 "the letter in the vault" attached
picture attached
go_to "Files" shift+Tab
go_to "Consent" Left
press "Share with the Ministry"
press "Record consent"
picture consent

# Sealed for the Ministry.
press "Send to the Ministry*"
press "Next: Who may read it"
wait_at "Next: Check"
key space
wait_at "Next: Seal and write"
go_to "Choose*" shift+Tab
picture check
key space
name_file "Choose where to write the bundle" "$stick"
wait_at "Next: Seal and write"
key space
wait_at "Seal and write"
key space
sealed() { ls "$stick"/*.hrdbundle >/dev/null 2>&1; }
until_true 60 "the bundle on the stick" sealed
wait_at "Show the case" 30
picture sealed
key space

# Locked, and unlocked where the work was left.
wait_at "Consent"
key ctrl+l
begun_again() { tr '\0' ' ' <"/proc/$window/cmdline" | grep -q -e ' --vault '; }
until_true 30 "another process after locking" begun_again
to_window
wait_at "Passphrase"
picture locked
write "$passphrase"
key Return
wait_at "Overview" 60
picture unlocked

# The briefing sheet in preview.
key ctrl+p
wait_at "Print*" 60
picture preview

# Quit as a logout does; then the command line reads what the keyboard wrote.
kill -TERM "$window"
ended() { ! kill -0 "$window" 2>/dev/null; }
until_true 30 "the end of the program" ended
read_back() { "$program" "$@" --vault "$vault" --passphrase-file "$folder/passphrase.txt" --json 2>>"$said"; }
record=$(read_back record list --form urg | sed -n 's/^ *"id": "\([^"]*\)".*/\1/p' | head -n 1)
[ -n "$record" ] || fail "the urgent checklist, read by the command line"
read_back answer show --record "$record" >"$folder/answers.json" || fail "the answers, read by the command line"
said_is() { tr -d '\n' <"$folder/answers.json" | grep -q "\"path\": \"$1\", *\"value\": \"$2\""; }
said_is urg_urgency hours || fail "the urgency, compared"
said_is urg_subject_kind individual || fail "the kind of defender, compared"
said_is urg_name "Ilmaria Vestrand (made up)" || fail "the name, compared"
read_back file list >"$folder/files.json" || fail "the files, read by the command line"
grep -q '"letter.txt"' "$folder/files.json" || fail "the letter, compared"
echo "walked: $(ls "$pictures" | wc -l) pictures in $pictures"
