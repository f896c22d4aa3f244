// SPDX-License-Identifier: MIT
import { kept, keys } from "../progress/storage.ts";

/** Nothing was kept here before, and the address asks for nothing: the lessons are what the page begins with. */
export function isNewcomer(hash: string): boolean {
  return hash.length <= 1 && kept(keys.start) === null && kept(keys.progress) === null;
}
