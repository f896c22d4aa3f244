// SPDX-License-Identifier: MIT
declare module "virtual:formulas" {
  import type { TemplateResult } from "lit";
  /** By the names in formulas.ts. `math`: what stands inside <math>. */
  export const typeset: Readonly<Record<string, { latex: string; math: TemplateResult<3> }>>;
}
