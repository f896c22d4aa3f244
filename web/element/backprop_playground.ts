// SPDX-License-Identifier: MIT
import { html, LitElement, type TemplateResult } from "lit";
import type { Experiment, Rows } from "backprop-playground/engine";
import type { PageSpec, State } from "../state/state.ts";
import { controls } from "../styles/controls.ts";
import { tokens } from "../styles/tokens.ts";
import { defaultSpec } from "../url/defaults.ts";
import { attributeNames } from "./attribute_names.ts";
import type { ElementOptions } from "./attributes.ts";
import { metricsOf, type Metrics } from "./events.ts";
import { layout } from "./layout.ts";
import { partsOf } from "./parts.ts";
import { Running } from "./running.ts";
import { Theme } from "./theme.ts";

type Unit = { unit?: "batch" | "epoch" };

/**
 * The whole playground as one element. Attributes set it up, properties and methods drive it, events tell what happened
 * (README, "Embedding"). The engine starts when the element is connected and ends when it is removed; what was designed
 * stays with the element.
 */
export class BackpropPlayground extends LitElement {
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...attributeNames];
  }
  static override styles = [tokens, controls, layout];

  #theme = new Theme(this);
  #running: Running | null = null;
  #options: ElementOptions = {};
  /** What the next start begins with: asked for before the engine ran, or kept from before the element was removed. */
  #next: Partial<PageSpec> | null = null;
  /** Why the first design was not taken; the default one runs then. */
  #refusal: Error | null = null;
  #ready = deferred();

  /** Settles when the engine runs and the first design is built. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }
  get state(): State | null {
    return this.#running?.state ?? null;
  }
  /** The design that is running, every default written out. */
  get spec(): PageSpec {
    return this.state?.spec ?? { ...defaultSpec, ...this.#next };
  }
  set spec(spec: Partial<PageSpec>) {
    this.load(spec).catch(() => undefined); // told as backprop-error
  }
  /** The spec the run began with, what was done to it, and its step. */
  get experiment(): Experiment | null {
    return this.#running?.experiment ?? null;
  }
  get metrics(): Metrics | null {
    return metricsOf(this.state);
  }
  get theme(): State["view"]["theme"] {
    return this.#theme.choice;
  }
  set theme(theme: State["view"]["theme"]) {
    this.#theme.choose(theme);
    this.#running?.dispatch({ type: "set-view", view: { theme } });
  }

  /** Replaces the design; what is not named is as in the engine's defaults. Rejects when it is refused. */
  async load(spec: Partial<PageSpec>): Promise<void> {
    if (this.#running?.started) return this.#running.load(spec);
    this.#next = spec;
    await this.ready;
    if (this.#refusal) throw this.#refusal;
  }
  play(): void {
    this.#need().dispatch({ type: "play" });
  }
  pause(): void {
    this.#need().dispatch({ type: "pause" });
  }
  async step(count = 1, { unit = "batch" }: Unit = {}): Promise<void> {
    return this.#need().step(whole("count", count), oneOf("unit", unit, ["batch", "epoch"]));
  }
  async back(count = 1, { unit = "batch" }: Unit = {}): Promise<void> {
    return this.#need().back(whole("count", count), oneOf("unit", unit, ["batch", "epoch"]));
  }
  async seek(step: number): Promise<void> {
    return this.#need().seek(whole("step", step));
  }
  async reset(): Promise<void> {
    return this.#need().reset();
  }
  async predict(rows: Rows): Promise<Rows> {
    return this.#need().predict(rows);
  }
  /** "json": the experiment as text, to be opened again with load() or src. */
  export(format: "json" = "json"): string {
    oneOf("format", format, ["json"]);
    return JSON.stringify(this.experiment, null, 2);
  }
  /** 16 hex digits over all parameters: equal hashes mean equal bits. */
  async hash(): Promise<string> {
    return this.#need().hash();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    queueMicrotask(() => void this.#start());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (!this.#running) return;
    this.#next = this.#running.state.spec;
    this.#running.close();
    this.#running = null;
    this.#ready = deferred();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (old === value || !this.#running?.started || !attributeNames.includes(name)) return;
    void this.#readAttributes(this.#running).then((spec) => {
      if (spec) this.spec = { ...this.spec, ...spec };
      this.requestUpdate();
    });
  }

  /** What the attributes ask for; most pages have none, and then nothing is fetched to read them. */
  async #readAttributes(running: Running): Promise<Partial<PageSpec> | null> {
    if (!attributeNames.some((name) => this.hasAttribute(name))) return null;
    try {
      const { readAttributes } = await import("./attributes.ts");
      const { spec, options } = readAttributes(this);
      this.#options = options;
      if (options.theme) this.theme = options.theme;
      if (!options.src) return spec;
      const { openSource } = await import("./source.ts");
      return await openSource(options.src, this.baseURI);
    } catch (error) {
      running.complain(error);
      return null;
    }
  }

  async #start(): Promise<void> {
    if (this.#running || !this.isConnected) return;
    const running = new Running(this, () => this.requestUpdate());
    this.#running = running;
    running.dispatch({ type: "set-view", view: { theme: this.theme } });
    const asked = await this.#readAttributes(running);
    this.#next ??= asked;
    await running.start(this.#options);
    void import("../views/training/training_panel.ts"); // below the first view: not waited for
    if (this.#running !== running) return;
    this.#refusal = await running.load(this.#next ?? defaultSpec).then(
      () => null,
      (error: Error) => error,
    );
    if (this.#refusal) await running.load(defaultSpec);
    this.#ready.resolve();
    if (this.#options.autoplay) this.play();
    this.dispatchEvent(new CustomEvent("backprop-ready", { bubbles: true, composed: true }));
  }

  #need(): Running {
    if (!this.#running?.started) throw new Error("backprop-playground: await element.ready first");
    return this.#running;
  }

  override render(): TemplateResult {
    return this.#running ? partsOf(this.#running, this.#options, this.#theme.dark) : html`<slot></slot>`;
  }
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve!: () => void;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

function whole(name: string, value: number): number {
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new TypeError(`${name}: expected a whole number from 0, got ${String(value)}`);
}

function oneOf<T extends string>(name: string, value: T, allowed: readonly T[]): T {
  if (allowed.includes(value)) return value;
  throw new TypeError(
    `${name}: expected ${allowed.map((item) => `"${item}"`).join(" or ")}, got ${JSON.stringify(value)}`,
  );
}

if (!customElements.get("backprop-playground")) customElements.define("backprop-playground", BackpropPlayground);

declare global {
  interface HTMLElementTagNameMap {
    "backprop-playground": BackpropPlayground;
  }
}
