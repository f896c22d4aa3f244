// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import "../views/data/data_panel.ts";
import "../views/network/network_view.ts";
import "../views/notices.ts";
import "../views/output/output_view.ts";
import "../views/run/run_bar.ts";
import { explored } from "../state/explored.ts";
import type { ElementOptions } from "./attributes.ts";
import { startOptions, type Running } from "./running.ts";

/** The element's inside: every view is given the same state and the one way to change it. */
export function partsOf(running: Running, options: ElementOptions, dark: boolean): TemplateResult {
  const { state, dispatch } = running;
  const shows = (view: string): boolean => !options.views || options.views.includes(view);
  const designing = !options.readonly;
  return html`
    <div class="parts" part="parts" aria-busy=${state.busy}>
      ${
        shows("run")
          ? html`<section class="part run" part="run" aria-label="Run">
              <bp-run-bar .state=${state} .dispatch=${dispatch} .controls=${options.controls ?? null}></bp-run-bar>
            </section>`
          : nothing
      }
      ${
        designing && (shows("data") || shows("training"))
          ? html`<div class="settings">
              ${
                shows("data")
                  ? html`<section class="part data" part="data" aria-label="Data">
                      <bp-data-panel .state=${state} .dispatch=${dispatch} .dark=${dark}></bp-data-panel>
                    </section>`
                  : nothing
              }
              ${
                shows("training")
                  ? html`<section class="part training" part="training" aria-label="Training">
                      <bp-training-panel .state=${state} .dispatch=${dispatch}></bp-training-panel>
                    </section>`
                  : nothing
              }
            </div>`
          : nothing
      }
      ${
        shows("network")
          ? html`<section class="part network" part="network" aria-label="Network">
              <bp-network-view
                .state=${state}
                .dispatch=${dispatch}
                .dark=${dark}
                .readonly=${!designing}
              ></bp-network-view>
            </section>`
          : nothing
      }
      ${
        shows("microscope")
          ? html`<section class="part microscope" part="microscope" aria-label="Microscope">
              <bp-microscope .state=${state} .dispatch=${dispatch}></bp-microscope>
            </section>`
          : nothing
      }
      ${
        shows("output")
          ? html`<section class="part try" part="try" aria-label="Try an input">
              <bp-inference .state=${state} .dispatch=${dispatch}></bp-inference>
            </section>`
          : nothing
      }
      ${
        shows("output")
          ? html`<section class="part output" part="output" aria-label="Output">
              <bp-output-view .state=${state} .dispatch=${dispatch} .dark=${dark}></bp-output-view>
            </section>`
          : nothing
      }
      ${
        explored.some(shows)
          ? html`<section class="part explore" part="explore" aria-label="Go further">
              <bp-explore
                .state=${state}
                .dispatch=${dispatch}
                .ask=${running.ask}
                .dark=${dark}
                .views=${options.views ?? null}
                .start=${startOptions(options)}
                .story=${options.story ?? null}
              ></bp-explore>
            </section>`
          : nothing
      }
    </div>
    <bp-notices .state=${state} .dispatch=${dispatch}></bp-notices>
  `;
}
