#!/bin/sh
# Sets up everything that `make run` or `make test` needs, on a bare Debian 12 or a machine that has it all.
# Usage: packaging/setup.sh run|test
# System packages are installed when root, else named in one line to copy. Python packages are locked with hashes.
set -eu
PATH=$PATH:/usr/sbin:/sbin # where some tools of the system lie, for whoever is not root
cd "$(dirname "$0")/.."
goal=${1:-run}

# What Qt needs to open a window, as libraries of Debian 12.
libraries="libgl1 libegl1 libfontconfig1 libfreetype6 libdbus-1-3 libglib2.0-0 libxkbcommon0 libx11-6 libx11-xcb1
  libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0
  libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libxcb-glx0 libxkbcommon-x11-0 libcups2"
# Judges and stages of the tests: command, and the package that brings it.
tools="age:age ssh-keygen:openssh-client Xvfb:xvfb xdotool:xdotool import:imagemagick pdftoppm:poppler-utils
  xwininfo:x11-utils java:default-jre-headless node:nodejs npm:npm strace:strace dbus-run-session:dbus
  gnome-keyring-daemon:gnome-keyring git:git tar:tar sha256sum:coreutils mkfs.ext4:e2fsprogs losetup:mount
  unshare:util-linux"

# What a screen reader hears, for the walk by keyboard, and a print server.
senses="at-spi2-core python3-gi gir1.2-atspi-2.0 cups-daemon cups-client"

missing=""
need() { missing="$missing $1"; }

if command -v dpkg-query >/dev/null 2>&1; then
  [ "$goal" = test ] || senses=""
  for package in $libraries $senses; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q "install ok installed" || need "$package"
  done
fi
python=""
for candidate in python3.11 python3.12 python3.13 python3; do
  if command -v "$candidate" >/dev/null 2>&1 &&
    "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    python=$candidate
    break
  fi
done
if [ -z "$python" ]; then need python3; python=python3; fi
"$python" -c 'import ensurepip, venv' 2>/dev/null || need python3-venv
if [ "$goal" = test ]; then
  for pair in $tools; do
    command -v "${pair%%:*}" >/dev/null 2>&1 || need "${pair##*:}"
  done
fi

if [ -n "$missing" ]; then
  install="apt-get install -y --no-install-recommends$missing"
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing system packages:$missing"
    export DEBIAN_FRONTEND=noninteractive
    apt-get -o DPkg::Lock::Timeout=300 -qq update
    # shellcheck disable=SC2086
    apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends $missing >/dev/null
  else
    echo "These system packages are missing. Copy this line, then run make again:" >&2
    echo "  sudo $install" >&2
    exit 6
  fi
fi

stamp=".venv/.ready-$goal"
lock=requirements/run.txt
[ "$goal" = test ] && lock=requirements/dev.txt
if [ ! -f "$stamp" ] || [ "$lock" -nt "$stamp" ] || [ pyproject.toml -nt "$stamp" ]; then
  echo "Setting up .venv from the locked list; the first time this takes a few minutes."
  [ -x .venv/bin/python ] && .venv/bin/python -m pip --version >/dev/null 2>&1 || "$python" -m venv --clear .venv
  .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/build.txt
  .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r "$lock"
  .venv/bin/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
  touch "$stamp"
fi

if [ "$goal" = test ]; then
  # Programs that others wrote, to judge what we write: typage (age in TypeScript).
  if [ ! -f .tools/node/.ready ] || [ packaging/judges/package-lock.json -nt .tools/node/.ready ]; then
    mkdir -p .tools/node
    cp packaging/judges/package.json packaging/judges/package-lock.json .tools/node/
    npm ci --loglevel=error --no-audit --no-fund --ignore-scripts --prefix .tools/node
    touch .tools/node/.ready
  fi
fi
