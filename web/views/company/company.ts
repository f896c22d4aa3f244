// SPDX-License-Identifier: MIT
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { fitsStory, foundingSpec, shapeOf } from "../../company/found.ts";
import { momentOf } from "../../company/moment.ts";
import { openStory, usualStory } from "../../company/open_story.ts";
import type { Story } from "../../company/story.ts";
import { tell } from "../../company/telling.ts";
import type { State } from "../../state/state.ts";
import { controls } from "../../styles/controls.ts";
import { Pace } from "../output/pace.ts";
import { View } from "../view.ts";
import { Width } from "../width.ts";
import { companyDrawing } from "./company_drawing.ts";
import { companyLayout } from "./company_layout.ts";
import { companyStyles } from "./company_styles.ts";
import { companyTable } from "./company_table.ts";

/** Nobody reads numbers that change more often. */
const MILLISECONDS_APART = 120;
/** Stages a second at which each one's sentence can be read. */
const SLOW = 0.25;
const WIDEST = 760;
const NARROWEST = 270;
/** The telling stands beside the drawing from here on, and takes its share. */
const TWO_COLUMNS = 860;
const BESIDE = 384;

/** A small network as a company: reports travel up, blame travels down, driven by the same walk as the network. */
export class Company extends View {
  static override properties: PropertyDeclarations = {
    ...super.properties,
    story: { attribute: false },
    opened: { state: true },
    problem: { state: true },
    available: { state: true },
  };
  static override styles = [controls, companyStyles];
  /** An object, the address of a file, or null: the usual story. */
  declare story: unknown;
  declare private opened: Story;
  /** Why the story that was given cannot be told. */
  declare private problem: string;
  declare private available: number;
  readonly #pace = new Pace(MILLISECONDS_APART);

  constructor() {
    super();
    this.story = null;
    this.opened = usualStory;
    this.problem = "";
    this.available = 600;
    this.addController(new Width(this, (width) => (this.available = Math.floor(width))));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pace.stop();
  }

  override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before: State | undefined = changed.get("state");
    if (!before || changed.size > 1 || differs(before, this.state)) return true;
    if (before.frame === this.state.frame) return false;
    if (!this.state.playing) return true;
    this.#pace.do(() => {
      this.requestUpdate();
    });
    return false;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("story")) void this.#open(this.story);
  }

  async #open(given: unknown): Promise<void> {
    let [opened, problem] = [usualStory, ""];
    try {
      opened = await openStory(given, this.baseURI);
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
    }
    if (given !== this.story) return;
    this.opened = opened;
    this.problem = problem;
  }

  override render(): TemplateResult {
    const { state, opened: story } = this;
    const layout = state.loaded?.layout ?? [];
    const fits = fitsStory(story, layout);
    const moment = fits ? momentOf(state) : null;
    const beside = this.available >= TWO_COLUMNS ? BESIDE : 0;
    const width = Math.max(NARROWEST, Math.min(WIDEST, this.available - beside));
    const drawn = fits ? state : { frame: null, loaded: null };
    return html`
      <h3>${story.title}</h3>
      ${this.problem ? html`<p class="problem" role="alert">This story cannot be told, so the usual one is: ${this.problem}</p>` : nothing}
      <p class="about">${story.about}</p>
      <div class="stage">
        <div class="telling">${fits ? this.#telling(story) : this.#invitation(story)}</div>
        <div class="drawing">${companyDrawing(story, companyLayout(shapeOf(story), width), drawn, moment)}</div>
      </div>
      ${fits && state.frame ? companyTable(story, layout, state.frame.parameters, moment) : nothing}
    `;
  }

  #invitation(story: Story): TemplateResult {
    return html`<div class="now-words">
      <p>
        This story needs a network with ${shapeOf(story).join("–")} places; yours has another shape. Founding the
        company replaces it (Undo brings it back).
      </p>
      <div class="buttons">
        <button
          type="button"
          class="primary"
          @click=${() => this.dispatch({ type: "load", spec: foundingSpec(story) })}
        >
          Found the company
        </button>
      </div>
    </div>`;
  }

  #telling(story: Story): TemplateResult {
    const { state, dispatch } = this;
    const isFlowing = state.playing && state.stageSpeed === null;
    const isFirst = (state.frame?.report.step ?? 0) === 0 && (state.walk?.stage ?? 0) === 0;
    return html`<p class="now-words" aria-live=${isFlowing ? "off" : "polite"}>${tell(story, state)}</p>
      <div class="buttons">
        <button type="button" ?disabled=${isFirst} @click=${() => dispatch({ type: "back", count: 1, unit: "stage" })}>
          Back
        </button>
        <button type="button" class="primary" @click=${() => dispatch({ type: "step", count: 1, unit: "stage" })}>
          Next stage
        </button>
        ${
          state.playing
            ? html`<button type="button" @click=${() => dispatch({ type: "pause" })}>Pause</button>`
            : html`<button type="button" @click=${this.#playSlowly}>Play in slow motion</button>`
        }
        <button type="button" @click=${() => dispatch({ type: "step", count: 1, unit: "epoch" })}>
          All sales once
        </button>
      </div>
      <p class="note">
        ${state.walk ? "Thicker lines carry more; dashed ones carry a negative number." : "Thicker lines are trusted more; dashed ones count the other way."}
        ${batchNote(state)}
      </p>`;
  }

  readonly #playSlowly = (): void => {
    this.dispatch({ type: "set-stage-speed", stages: SLOW });
    this.dispatch({ type: "play" });
  };
}

/** The story tells of one sale; a step may look at more. */
function batchNote({ walk }: State): string {
  const count = walk?.scene.batch.length ?? 1;
  return count > 1 ? `One of ${count} sales of this step is told; trust changes by what all of them say.` : "";
}

/** Whether anything but the frame differs that is shown here. */
function differs(before: State, now: State): boolean {
  return (
    before.walk !== now.walk ||
    before.loaded !== now.loaded ||
    before.spec !== now.spec ||
    before.playing !== now.playing ||
    before.stageSpeed !== now.stageSpeed
  );
}

if (!customElements.get("bp-company")) customElements.define("bp-company", Company);
