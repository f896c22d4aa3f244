// SPDX-License-Identifier: MIT
import { html, type TemplateResult } from "lit";
import type { Parameter } from "./parameters.ts";
import "../form/check_field.ts";
import "../form/number_field.ts";

/** One field for each parameter of the chosen option; `set` is called with what was typed. */
export function parameterFields<Key extends string>(
  parameters: readonly Parameter<Key>[],
  values: { [Name in Key]?: number | boolean },
  set: (key: Key, value: number | boolean) => void,
): TemplateResult[] {
  return parameters.map((parameter) =>
    "flag" in parameter
      ? html`<bp-check-field
          label=${parameter.label}
          explain=${parameter.explain}
          .checked=${values[parameter.key] === true}
          @pick=${(event: CustomEvent<boolean>) => set(parameter.key, event.detail)}
        ></bp-check-field>`
      : html`<bp-number-field
          label=${parameter.label}
          explain=${parameter.explain}
          .value=${Number(values[parameter.key] ?? parameter.fallback)}
          .range=${parameter.range}
          @pick=${(event: CustomEvent<number>) => set(parameter.key, event.detail)}
        ></bp-number-field>`,
  );
}
