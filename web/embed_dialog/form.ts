// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import { dialects, type Dialect } from "../embed/dialects.ts";
import { controlNames, viewNames } from "../element/attributes.ts";
import { presetOf, presets, toggled, type Embedding } from "./embedding.ts";

interface Listed {
  name: string;
  title: string;
  steps: number;
}
type Change = (change: Partial<Embedding>) => void;

const viewWords: Readonly<Record<string, string>> = {
  run: "Run bar",
  data: "Data",
  training: "Training settings",
  network: "Network",
  microscope: "Microscope",
  output: "Output",
  try: "Try an input",
  ways: "Slow ways",
  race: "Race",
  backwards: "Why backwards",
  landscape: "Landscape",
  company: "The company",
};
const platforms: Readonly<Record<Dialect, string>> = { canvas: "Canvas", openedx: "Open edX", h5p: "H5P" };
const words = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll("-", " ");

const chosenIn = (event: Event): string => (event.currentTarget as HTMLSelectElement | HTMLInputElement).value;
const checkedIn = (event: Event): boolean => (event.currentTarget as HTMLInputElement).checked;

/** What of it: this moment, or a lesson; then what shows of it. */
export function whatForm(embedding: Embedding, lessons: readonly Listed[], change: Change): TemplateResult {
  const { lesson } = embedding;
  const steps = lessons.find(({ name }) => name === lesson?.name)?.steps ?? 1;
  const choose = (name: string): void => {
    const found = lessons.find((one) => one.name === name);
    change({ lesson: found ? ({ name: found.name, at: 1 } as Embedding["lesson"]) : null });
  };
  return html`<label class="field"
      >What
      <select @change=${(event: Event) => choose(chosenIn(event))}>
        <option value="" ?selected=${!lesson}>This moment</option>
        <optgroup label="A lesson">
          ${lessons.map(({ name, title }) => html`<option value=${name} ?selected=${lesson?.name === name}>${title}</option>`)}
        </optgroup>
      </select>
    </label>
    ${
      lesson
        ? html`<label class="field"
              >From step
              <input
                type="number"
                min="1"
                max=${steps}
                .value=${String(lesson.at)}
                @change=${(event: Event) => change({ lesson: { ...lesson, at: within(chosenIn(event), 1, steps) } })}
              />
            </label>
            <p class="small">The lesson itself decides, step by step, what shows.</p>`
        : shownForm(embedding, change)
    }`;
}

function shownForm({ views, controls, readonly, autoplay }: Embedding, change: Change): TemplateResult {
  const preset = presetOf(views);
  const run = views?.includes("run") !== false;
  return html`<label class="field"
      >Show
      <select @change=${(event: Event) => change({ views: presets[Number(chosenIn(event))]?.views ?? null })}>
        ${presets.map(({ label }, at) => html`<option value=${at} ?selected=${presets[at] === preset}>${label}</option>`)}
        ${preset ? nothing : html`<option value="-1" selected disabled>As chosen below</option>`}
      </select>
    </label>
    <details>
      <summary>Parts, one by one</summary>
      <fieldset>
        <legend class="visually-hidden">Parts</legend>
        ${boxes(
          viewNames,
          views,
          (name) => viewWords[name] ?? words(name),
          (chosen) => change({ views: chosen }),
        )}
      </fieldset>
    </details>
    ${
      run
        ? html`<details>
            <summary>Controls of the run bar</summary>
            <fieldset>
              <legend class="visually-hidden">Controls</legend>
              ${boxes(controlNames, controls, words, (chosen) => change({ controls: chosen }))}
            </fieldset>
          </details>`
        : nothing
    }
    <div class="checks">
      ${box("The design cannot be changed", readonly, (on) => change({ readonly: on }))}
      ${box("Plays by itself", autoplay, (on) => change({ autoplay: on }))}
    </div>`;
}

/** How it sits in the page. `fits`: the height that the contents have at this width. */
export function sizeForm(embedding: Embedding, fits: number | null, isFitted: boolean, change: Change): TemplateResult {
  const { theme, width, height, resize, title } = embedding;
  return html`<div class="pair">
      <label class="field"
        >Width
        <select @change=${(event: Event) => change({ width: Number(chosenIn(event)) || null })}>
          <option value="0" ?selected=${width === null}>All there is</option>
          ${[1200, 960, 720, 480].map((px) => html`<option value=${px} ?selected=${width === px}>${px} px</option>`)}
        </select>
      </label>
      <label class="field"
        >Height, px
        <input
          type="number"
          min="100"
          max="10000"
          .value=${String(height)}
          @change=${(event: Event) => change({ height: within(chosenIn(event), 100, 10_000) })}
        />
      </label>
    </div>
    ${
      isFitted || fits === null
        ? nothing
        : html`<button type="button" class="small" @click=${() => change({ height: fits })}>
            As high as its contents: ${fits} px
          </button>`
    }
    <div class="pair">
      <label class="field"
        >Colours
        <select @change=${(event: Event) => change({ theme: chosenIn(event) as Embedding["theme"] })}>
          ${(["auto", "light", "dark"] as const).map(
            (name) =>
              html`<option value=${name} ?selected=${theme === name}>
                ${name === "auto" ? "As the system" : words(name)}
              </option>`,
          )}
        </select>
      </label>
      <label class="field"
        >Grows by itself in
        <select
          @change=${(event: Event) => change({ resize: dialects.find((name) => name === chosenIn(event)) ?? null })}
        >
          <option value="" ?selected=${resize === null}>no platform</option>
          ${dialects.map((name) => html`<option value=${name} ?selected=${resize === name}>${platforms[name]}</option>`)}
        </select>
      </label>
    </div>
    <label class="field"
      >Title, which a screen reader says
      <input
        type="text"
        .value=${title}
        maxlength="200"
        @change=${(event: Event) => change({ title: chosenIn(event) })}
      />
    </label>`;
}

function boxes(
  all: readonly string[],
  chosen: readonly string[] | null,
  label: (name: string) => string,
  change: (chosen: string[] | null) => void,
): TemplateResult[] {
  return all.map((name) =>
    box(label(name), chosen?.includes(name) !== false, () => change(toggled(chosen, name, all))),
  );
}

function box(label: string, checked: boolean, change: (on: boolean) => void): TemplateResult {
  return html`<label class="check"
    ><input type="checkbox" .checked=${checked} @change=${(event: Event) => change(checkedIn(event))} /> ${label}</label
  >`;
}

function within(text: string, least: number, most: number): number {
  const value = Math.round(Number(text));
  return Number.isFinite(value) ? Math.min(Math.max(value, least), most) : least;
}
