// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import "../views/data/data_panel.ts";
import { invitation } from "../views/microscope/invitation.ts";
import "../views/network/network_view.ts";
import "../views/notices.ts";
import "../views/output/output_view.ts";
import "../views/run/run_bar.ts";
import { explored } from "../state/explored.ts";
import { arrangement } from "./arrangement.ts";
import type { ElementOptions } from "./attributes.ts";
import type { LessonShown } from "./lesson.ts";
import { startOptions, type Running } from "./running.ts";

const none: readonly string[] = [];

/** The element's inside: every view is given the same state and the one way to change it. An open lesson says which show. */
export function partsOf(
  running: Running,
  options: ElementOptions,
  dark: boolean,
  lesson: LessonShown | null,
): TemplateResult {
  const { state, dispatch } = running;
  const views = lesson?.views ?? options.views;
  const shows = (view: string): boolean => !views || views.includes(view);
  const designing = !options.readonly;
  // In a lesson what stands below the network is spoken of as well.
  const isSnug = lesson !== null && (!shows("output") || shows("microscope") || shows("try"));
  const isLit = (view: string): boolean => lesson?.highlight.includes(`view:${view}`) === true;
  const part = (name: string, label: string, inside: TemplateResult, isPointedAt = isLit(name)): TemplateResult =>
    html`<section class="part ${name} ${isPointedAt ? "lit" : ""}" part=${name} aria-label=${label}>
      ${inside}
    </section>`;
  const shown = (name: string, label: string, inside: () => TemplateResult): TemplateResult | typeof nothing =>
    shows(name) ? part(name, label, inside()) : nothing;
  return html`
    <div class="frame ${lesson ? "reading" : ""}">
      ${lesson ? html`<div class="column">${lesson.panel}</div>` : nothing}
      <div class="room">
        <div class="parts ${arrangement(shows, designing)}" part="parts" aria-busy=${state.busy}>
          ${shown(
            "run",
            "Run",
            () =>
              html`<bp-run-bar
                .state=${state}
                .dispatch=${dispatch}
                .controls=${(lesson ? lesson.controls : options.controls) ?? null}
                .highlight=${lesson?.highlight ?? none}
              ></bp-run-bar>`,
          )}
          ${
            designing && (shows("data") || shows("training"))
              ? html`<div class="settings">
                  ${shown(
                    "data",
                    "Data",
                    () => html`<bp-data-panel .state=${state} .dispatch=${dispatch} .dark=${dark}></bp-data-panel>`,
                  )}
                  ${shown(
                    "training",
                    "Training",
                    () => html`<bp-training-panel .state=${state} .dispatch=${dispatch}></bp-training-panel>`,
                  )}
                </div>`
              : nothing
          }
          <div class="center">
            ${shown(
              "network",
              "Network",
              () =>
                html`<bp-network-view
                  .state=${state}
                  .dispatch=${dispatch}
                  .dark=${dark}
                  .readonly=${!designing}
                  .fixed=${lesson?.design === false}
                  .snug=${isSnug}
                ></bp-network-view>`,
            )}
            ${shown(
              "microscope",
              "Microscope",
              () =>
                html`${state.view.focus ? nothing : invitation(dispatch)}<bp-microscope
                    .state=${state}
                    .dispatch=${dispatch}
                  ></bp-microscope>`,
            )}
            ${shown("try", "Try an input", () => html`<bp-inference .state=${state} .dispatch=${dispatch}></bp-inference>`)}
          </div>
          ${shown(
            "output",
            "Output",
            () =>
              html`<bp-output-view
                .state=${state}
                .dispatch=${dispatch}
                .ask=${running.ask}
                .dark=${dark}
              ></bp-output-view>`,
          )}
          ${
            explored.some(shows)
              ? part(
                  "explore",
                  "Go further",
                  html`<bp-explore
                    .state=${state}
                    .dispatch=${dispatch}
                    .ask=${running.ask}
                    .dark=${dark}
                    .views=${views ?? null}
                    .start=${startOptions(options)}
                    .story=${options.story ?? null}
                  ></bp-explore>`,
                  explored.some(isLit),
                )
              : nothing
          }
        </div>
      </div>
    </div>
    <bp-notices .state=${state} .dispatch=${dispatch}></bp-notices>
  `;
}
