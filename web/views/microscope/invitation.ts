// SPDX-License-Identifier: MIT
import { css, html, type TemplateResult } from "lit";
import type { Dispatch } from "../../state/actions.ts";
import type { Focus, MicroscopeTab } from "../../state/state.ts";

const FIRST_WEIGHT: Focus = { kind: "parameter", layer: 0, row: 0, column: 0 };

/** What stands in the microscope's place while nothing is in it: it is there at once, the microscope is fetched. */
export function invitation(dispatch: Dispatch): TemplateResult {
  const open = (tab: MicroscopeTab): void =>
    dispatch({ type: "set-view", view: { focus: FIRST_WEIGHT, tab, source: null } });
  return html`<p class="invitation">
    <span><b>Microscope:</b> click any connection, bias or unit to see its arithmetic.</span>
    <span>
      <button type="button" @click=${() => open("weight")}>Open on the first weight</button>
      <button type="button" class="quiet" @click=${() => open("all")}>All weights</button>
    </span>
  </p>`;
}

export const invitationStyles = css`
  .invitation {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    margin: 0;
    color: var(--bp-muted);
  }
  .invitation b {
    color: var(--bp-text);
    font-weight: 650;
  }
`;
