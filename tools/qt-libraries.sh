#!/bin/sh
# Installs the system libraries Qt needs when they are missing and this user may; else says what to type.
python="$1"
packages="libgl1 libegl1 libglib2.0-0 libfontconfig1 libxkbcommon0 libdbus-1-3 libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
works() { "$python" -c 'from PySide6 import QtWidgets, QtSvg' 2>/dev/null; }
works && exit 0
if command -v apt-get >/dev/null 2>&1; then
  if [ "$(id -u)" = 0 ]; then may=""; elif sudo -n true 2>/dev/null; then may="sudo"; else may="no"; fi
  if [ "$may" != no ]; then
    echo "Installing the system libraries of Qt: $packages"
    $may apt-get update -qq && $may env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $packages >/dev/null && works && exit 0
  fi
fi
echo "Qt's system libraries are missing. Type: sudo apt-get install -y $packages" >&2
exit 1
