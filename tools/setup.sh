#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Installs what is missing: compilers and libraries from the distribution's own packages, then the npm packages of the
# lock file. Does nothing, quickly, when all is there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# What has to be there, and the Debian package that brings it.
missing=()
needs() { # <package> <path or command>
  if [[ $2 == /* ]]; then [[ -e $2 ]] || missing+=("$1"); else command -v "$2" > /dev/null || missing+=("$1"); fi
}
needs g++ g++
needs cmake cmake
needs ninja-build ninja
needs libeigen3-dev /usr/include/eigen3/Eigen/Core
needs googletest /usr/src/googletest/googletest/src/gtest-all.cc
needs nlohmann-json3-dev /usr/include/nlohmann/json.hpp
needs emscripten /usr/share/emscripten/cmake/Modules/Platform/Emscripten.cmake
needs zopfli zopfli
needs clang-format clang-format
needs clang-tidy clang-tidy
# The tests' browser: any that is there, else Chromium's headless build, which takes two thirds of the time (tools/browser.mjs).
if [[ -z ${CHROMIUM:-} && ! -e /usr/bin/chromium ]]; then needs chromium-headless-shell /usr/bin/chromium-headless-shell; fi
needs fonts-dejavu-core /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf

if ((${#missing[@]} > 0)); then
  if ! command -v apt-get > /dev/null; then
    echo "Please install what Debian calls: ${missing[*]}" >&2
    echo "(compilers, WebAssembly tool chain, test libraries and the browser of the tests), then run this again." >&2
    exit 1
  fi
  as_root=()
  if ((EUID != 0)); then
    as_root=(sudo)
    echo "Administrator rights are needed to install Debian packages; sudo may ask for your password."
  fi
  echo "Installing: ${missing[*]}"
  "${as_root[@]}" apt-get update -qq
  # Distributions without that package have the whole browser.
  apt-cache show chromium-headless-shell > /dev/null 2>&1 || missing=("${missing[@]/#chromium-headless-shell/chromium}")
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

# Where all of Chromium is there already, its headless build saves time but is not needed: a machine that cannot have it, or
# would have to ask for a password, goes on without.
if [[ -z ${CHROMIUM:-} && ! -e /usr/bin/chromium-headless-shell ]] && ((EUID == 0)) && command -v apt-get > /dev/null; then
  { timeout 60 apt-get update -qq && DEBIAN_FRONTEND=noninteractive timeout 120 apt-get install -y -qq --no-install-recommends chromium-headless-shell; } \
    > /dev/null 2>&1 || echo "Chromium's headless build cannot be had here; the tests use all of Chromium."
fi

node_major=$(node --version 2> /dev/null | sed 's/^v\([0-9]*\).*/\1/' || true)
if ((${node_major:-0} < 20)); then
  echo "Node.js 20 or newer is needed, found: $(node --version 2> /dev/null || echo none). See https://nodejs.org." >&2
  exit 1
fi

# npm writes this file at the end of every installation.
if [[ ! -e node_modules/.package-lock.json || package-lock.json -nt node_modules/.package-lock.json ]]; then
  npm ci
fi
