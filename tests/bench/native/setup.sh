#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Installs what only the native benches need, where it is missing: Google Benchmark, from the distribution's own packages.
set -euo pipefail

[[ -e /usr/include/benchmark/benchmark.h ]] && exit 0
if ! command -v apt-get > /dev/null; then
  echo "Please install what Debian calls libbenchmark-dev (Google Benchmark), then run this again." >&2
  exit 1
fi
as_root=()
if ((EUID != 0)); then
  as_root=(sudo)
  echo "Administrator rights are needed to install a Debian package; sudo may ask for your password."
fi
echo "Installing: libbenchmark-dev"
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libbenchmark-dev
