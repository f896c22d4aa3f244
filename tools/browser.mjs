// SPDX-License-Identifier: MIT
// Which browser the tests drive: $CHROMIUM, or Debian's headless build of Chromium (which paints for nobody and so takes
// two thirds of the time), or all of Chromium. Benches measure what a person has: they ask for { whole: true }.
import { existsSync } from "node:fs";

const headless = "/usr/bin/chromium-headless-shell";
const whole = "/usr/bin/chromium";

export function browserPath(wanted = { whole: false }) {
  const order = wanted.whole ? [whole, headless] : [headless, whole];
  return process.env["CHROMIUM"] ?? order.find((path) => existsSync(path)) ?? whole;
}
