// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import type { CostRow } from "./cost_rows.ts";
import { count, duration, times } from "./cost_words.ts";
import type { Measured } from "./measure.ts";

/** Counted and measured side by side, each with how many times backpropagation's it is. */
export function costTable(rows: readonly CostRow[], runs: readonly Measured[] | null): TemplateResult {
  const most = Math.max(...rows.map(({ multiplyAdds }) => multiplyAdds));
  const fewest = rows[0]?.multiplyAdds ?? 1;
  const fastest = runs?.[0]?.ms ?? null;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="What one sample's gradient costs">
    <table class="costs">
      <thead>
        <tr>
          <th scope="col">one sample’s gradient</th>
          <th scope="col">multiply-adds, counted</th>
          <th scope="col">ratio counted</th>
          <th scope="col">time, measured</th>
          <th scope="col">ratio measured</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(({ method, name, how, multiplyAdds }) => {
          const run = runs?.find((one) => one.method === method);
          const counted = run?.effort?.multiplyAdds ?? multiplyAdds;
          return html`<tr data-method=${method}>
            <th scope="row">
              <b>${name}</b><span class="how">${how}</span>
              <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                <rect width=${(100 * multiplyAdds) / most} height="6" />
              </svg>
            </th>
            <td data-what="counted">${count(counted)}</td>
            <td>${times(counted / (runs?.[0]?.effort?.multiplyAdds ?? fewest))} ×</td>
            <td data-what="time">${run?.ms == null ? "—" : duration(run.ms)}</td>
            <td>${run?.ms == null || fastest === null ? "—" : html`${times(run.ms / fastest)} ×`}</td>
          </tr>`;
        })}
      </tbody>
    </table>
    ${runs?.some(({ ms }) => ms === null) ? left(rows, runs) : nothing}
  </div>`;
}

/** What was not run, and why. */
function left(rows: readonly CostRow[], runs: readonly Measured[]): TemplateResult {
  const names = runs
    .filter(({ ms }) => ms === null)
    .map(({ method, estimate }) => {
      const name = rows.find((row) => row.method === method)?.name ?? method;
      return `${name} (about ${duration(estimate ?? 0)})`;
    });
  return html`<p class="note">
    Not run, because at the rate just measured for backpropagation it would take too long: ${names.join(", ")}.
  </p>`;
}
