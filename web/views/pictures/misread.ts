// SPDX-License-Identifier: MIT
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import type { Activation, DataView } from "backprop-playground/engine";
import { controls } from "../../styles/controls.ts";
import { switchStyles } from "../../styles/switch.ts";
import type { Misread, Reading } from "../../worker/misread.ts";
import type { Ask } from "../../worker/query.ts";
import { Dark } from "../dark.ts";
import { nameOf } from "../output/answer.ts";
import { partSwitch } from "../output/part_switch.ts";
import { inputOf, type Part, type SampleAddress } from "../output/samples.ts";
import { View } from "../view.ts";
import { Kept } from "./kept.ts";
import { misreadStyles } from "./misread_styles.ts";
import { painted } from "./painted.ts";
import { countSentence, readingName, sureness } from "./reading_words.ts";
import { arranged } from "./slots.ts";

/** Letters that are shown at once. */
const MOST = 20;

/** Which letters the network takes for others, live. A click follows one: "follow" carries its address. */
export class MisreadPanel extends View {
  static override properties: PropertyDeclarations = {
    ...View.properties,
    ask: { attribute: false },
    followed: { attribute: false },
    counted: { state: true },
  };
  static override styles = [controls, switchStyles, misreadStyles];
  declare ask: Ask;
  declare followed: SampleAddress | null;
  declare private counted: Part;
  readonly #dark = new Dark(this);
  readonly #misread = new Kept<Misread>(
    () => this.#question(),
    () => this.#answered(),
  );
  #places: number[] = [];
  /** The first question, when it has been asked. */
  #asked: Promise<unknown> | null = null;

  constructor() {
    super();
    this.counted = "test";
    this.followed = null;
  }

  /** Every moment is asked about; what is shown changes with the answer. */
  override shouldUpdate(changed: PropertyValues<this>): boolean {
    this.#follow();
    const before = changed.get("state");
    if (!before || changed.size > 1) return true;
    const { loaded, view } = this.state;
    return before.loaded !== loaded || before.view.theme !== view.theme;
  }

  #follow(): void {
    const { loaded, frame, busy, building, playing } = this.state;
    if (!loaded || !frame || busy || building) return;
    const part = this.#shownPart(loaded.data);
    this.#misread.follow([loaded, part], [frame.report.step, frame.parameters, this.followed], playing);
    if (!this.#misread.value) this.#places = [];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#misread.stop();
  }

  /** Complete with the first answer, unless there is none. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    await this.#asked;
    return isDone && super.getUpdateComplete();
  }

  #question(): Promise<Misread | null> {
    const question = this.#ask();
    this.#asked ??= question.catch(() => undefined);
    return question;
  }

  async #ask(): Promise<Misread | null> {
    const { loaded } = this.state;
    if (!loaded) return null;
    const part = this.#shownPart(loaded.data);
    const followed = this.#followedIn(part);
    const also = followed === null ? this.#places : [...this.#places, followed];
    return this.ask("misread", { part, most: 2 * MOST, also });
  }

  #answered(): void {
    const { part = "test", readings = [] } = this.#misread.value ?? {};
    const wrong = readings.filter(({ truth, read }) => truth !== read).map(({ row }) => row);
    this.#places = arranged(this.#places, wrong, MOST, this.#followedIn(part));
    this.requestUpdate();
  }

  #followedIn(part: Part): number | null {
    return this.followed?.part === part ? this.followed.row : null;
  }

  #shownPart({ test }: DataView): Part {
    return test.count > 0 ? this.counted : "train";
  }

  override render(): TemplateResult | typeof nothing {
    const { loaded, spec } = this.state;
    if (!loaded) return nothing;
    const { data } = loaded;
    const part = this.#shownPart(data);
    const answer = this.#misread.value;
    const output = spec.layers.at(-1)?.activation ?? "linear";
    const readings = new Map(answer?.readings.map((reading) => [reading.row, reading]));
    const shown = this.#places.flatMap((row) => readings.get(row) ?? []);
    const more = (answer?.count ?? 0) - shown.filter(({ truth, read }) => truth !== read).length;
    return html`
      <div class="head">
        <h2>Misread</h2>
        ${partSwitch("Letters that are looked at", part, data.test.count > 0, (choice) => {
          this.counted = choice;
        })}
      </div>
      <p class="count">${answer ? countSentence(answer) : "\u00a0"}</p>
      <div class="letters" role="group" aria-label="Misread letters">
        ${shown.map((reading) => this.#letter(reading, part, data, output))}
      </div>
      <p class="more muted">${more > 0 ? `and ${more} more` : "\u00a0"}</p>
    `;
  }

  #letter(reading: Reading, part: Part, data: DataView, output: Activation): TemplateResult {
    const { row, truth, read } = reading;
    const address = { part, row };
    const isRight = truth === read;
    const isDark = this.#dark.value;
    return html`<button
      class="letter ${isRight ? "right" : ""}"
      aria-pressed=${this.#followedIn(part) === row}
      aria-label=${readingName(reading, part, data, output)}
      @click=${() => this.dispatchEvent(new CustomEvent("follow", { detail: address }))}
    >
      <canvas
        aria-hidden="true"
        ${painted({ values: inputOf(data, address), size: data.picture!, isDark, scale: null })}
      ></canvas>
      <span class="is" data-text=${nameOf(data, truth)}></span>
      <span class="as" data-text=${isRight ? "✓" : `→ ${nameOf(data, read)}`}></span>
      <span class="sure" data-text=${sureness(reading, read, output)}></span>
    </button>`;
  }
}

if (!customElements.get("bp-misread")) customElements.define("bp-misread", MisreadPanel);
