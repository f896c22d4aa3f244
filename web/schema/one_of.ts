// SPDX-License-Identifier: MIT
import * as v from "valibot";
import { suggestion } from "./nearest.ts";

/** One of the known names; the complaint about another says which it may have meant. */
export const oneOf = <const Name extends string>(known: readonly Name[]) =>
  v.picklist(
    known,
    ({ input }) => `a known name${typeof input === "string" ? suggestion(input.slice(0, 80), known) : ""}`,
  );
