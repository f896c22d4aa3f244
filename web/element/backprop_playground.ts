// SPDX-License-Identifier: MIT
import { html, LitElement, type TemplateResult } from "lit";
import type { Rows } from "backprop-playground/engine";
import type { PageSpec, State } from "../state/state.ts";
import type { Progress } from "../lessons/playing.ts";
import { controls } from "../styles/controls.ts";
import { pulse } from "../styles/pulse.ts";
import { tokens } from "../styles/tokens.ts";
import { defaultSpec } from "../url/defaults.ts";
import { writeJson } from "../url/exact_json.ts";
import { invitationStyles } from "../views/microscope/invitation.ts";
import { Appearing, appearing } from "./appearing.ts";
import { askedBy } from "./asked.ts";
import { attributeNames, lookNames } from "./attribute_names.ts";
import type { ElementOptions } from "./attributes.ts";
import { far, type In, oneOf, whole } from "./checks.ts";
import { Coming } from "./coming.ts";
import { deferred } from "./deferred.ts";
import { metricsOf, type Metrics } from "./events.ts";
import { whenIdle } from "./idle.ts";
import { layout } from "./layout.ts";
import { LessonHolder } from "./lesson.ts";
import { lit } from "./lit.ts";
import { openedBy, type Experimental, type Loadable } from "./loadable.ts";
import { partsOf } from "./parts.ts";
import { Running, type PageExperiment } from "./running.ts";
import { Theme } from "./theme.ts";
import { Unseen } from "./unseen.ts";

/**
 * The whole playground as one element. Attributes set it up, properties and methods drive it, events tell what happened
 * (docs/embedding.md). The engine starts when the element comes into view, or when the page asks for `ready` or calls load(); it
 * pauses while it is out of view, and ends when the element is removed. What was designed stays with the element.
 */
export class BackpropPlayground extends LitElement {
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...attributeNames];
  }
  static override styles = [tokens, controls, layout, invitationStyles, appearing, pulse, lit];

  #theme = new Theme(this);
  #running: Running | null = null;
  #options: ElementOptions = {};
  /** What the next start begins with: asked for before the engine ran, or kept from before the element was removed. */
  #next: Loadable | null = null;
  /** Why the first design was not taken; the default one runs then. */
  #refusal: Error | null = null;
  #coming = new Coming();
  #appearing = new Appearing(this);
  /** The one whose first design is chosen: another one replaces it from now on. */
  #begun: Running | null = null;
  #ready = deferred();
  #asked = false;
  #story: unknown = null;
  #lesson = new LessonHolder(this, () => this.requestUpdate());

  constructor() {
    super();
    new Unseen(
      this,
      () => this.#running,
      () => this.#begin(),
    );
  }

  /** Settles when the engine runs and the first design is built; who asks does not wait for the reader to come near. */
  get ready(): Promise<void> {
    this.#asked = true;
    this.#begin();
    return this.#ready.promise;
  }
  get state(): State | null {
    return this.#running?.state ?? null;
  }
  /** The design that is running, every default written out. */
  get spec(): PageSpec {
    if (this.state) return this.state.spec;
    return { ...defaultSpec, ...(this.#next && "spec" in this.#next ? this.#next.spec : this.#next) };
  }
  set spec(spec: Partial<PageSpec>) {
    this.load(spec).catch(() => undefined); // told as backprop-error
  }
  /** The spec the run began with, what was done to it, its step and the furthest one, and the other courses. */
  get experiment(): PageExperiment | null {
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

  /** The company's people and words: an object, or the address of its file; null: as the attribute says, or the usual ones. */
  get story(): unknown {
    return this.#story;
  }
  set story(story: unknown) {
    this.#story = story;
    this.requestUpdate();
  }

  /** What is read in it: a name of ours, the address of a compiled lesson, or such a lesson itself; null: none, it is free play. */
  get lesson(): unknown {
    return this.#lesson.given;
  }
  set lesson(lesson: unknown) {
    this.#coming.arrive();
    this.#lesson.give(lesson);
  }
  /** How far the lesson is read. Set (before `lesson`, say), it is where a lesson of that name goes on. */
  get progress(): Progress | null {
    return this.#lesson.progress;
  }
  set progress(progress: Progress | null) {
    this.#lesson.progress = progress;
  }

  /** The page is about to call load(), or to set a lesson: the engine starts meanwhile, but no design that nobody asked for. */
  expect(coming: Promise<unknown>): void {
    this.#coming.expect(coming);
  }
  /** Replaces the design, or opens an experiment; what a spec leaves out is as in the engine. Rejects when it is refused. */
  async load(input: Loadable): Promise<void> {
    if (this.#running?.started && this.#running === this.#begun) return openedBy(this.#running, input);
    this.#next = input;
    this.#coming.arrive();
    await this.ready;
    if (this.#refusal) throw this.#refusal;
  }
  /** Opens a whole experiment at the very moment where it was left. Rejects when it is refused. */
  async open(experiment: Experimental): Promise<void> {
    return this.load(experiment);
  }
  play(): void {
    this.#need().dispatch({ type: "play" });
  }
  pause(): void {
    this.#need().dispatch({ type: "pause" });
  }
  async step(count = 1, { unit }: In = {}): Promise<void> {
    return this.#need().act({ type: "step", ...far(count, unit) });
  }
  async back(count = 1, { unit }: In = {}): Promise<void> {
    return this.#need().act({ type: "back", ...far(count, unit) });
  }
  async seek(step: number): Promise<void> {
    return this.#need().act({ type: "seek", step: whole("step", step) });
  }
  async undo(): Promise<void> {
    return this.#need().act({ type: "undo" });
  }
  async redo(): Promise<void> {
    return this.#need().act({ type: "redo" });
  }
  async reset(): Promise<void> {
    return this.#need().reset();
  }
  async predict(rows: Rows): Promise<Rows> {
    return this.#need().predict(rows);
  }
  /** How the views stand: which points show, classes instead of shades. */
  look(view: Partial<Pick<State["view"], "showTest" | "showTrain" | "discretize">>): void {
    this.#need().dispatch({ type: "set-view", view });
  }
  /** "json": the experiment as text, to be opened again with load() or src, to the last bit. */
  export(format: "json" = "json"): string {
    oneOf("format", format, ["json"]);
    return writeJson(this.experiment, "  ");
  }
  /** 16 hex digits over all parameters: equal hashes mean equal bits. */
  async hash(): Promise<string> {
    return this.#need().hash();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#asked || this.#next) this.#begin();
  }

  #begin(): void {
    queueMicrotask(() => void this.#start());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (!this.#running) return;
    this.#next = this.#running.state.spec;
    this.#lesson.end();
    this.#appearing.end();
    this.#running.close();
    this.#running = null;
    this.#ready = deferred();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (old === value || !this.#running?.started || !attributeNames.includes(name)) return;
    void this.#readAttributes(this.#running).then((asked) => {
      if (name === "lesson") this.lesson = this.#options.lesson;
      if (asked && !lookNames.includes(name))
        this.load("spec" in asked ? asked : { ...this.spec, ...asked }).catch(() => undefined);
      this.requestUpdate();
    });
  }

  async #readAttributes(running: Running): Promise<Loadable | null> {
    const { options, asked } = await askedBy(this, this.#options, (error) => running.complain(error));
    this.#options = options;
    if (options.theme) this.theme = options.theme;
    return asked;
  }

  async #start(): Promise<void> {
    if (this.#running || !this.isConnected) return;
    const running = new Running(this, () => this.requestUpdate());
    this.#running = running;
    running.dispatch({ type: "set-view", view: { theme: this.theme } });
    const asked = await this.#readAttributes(running);
    this.#next ??= asked;
    this.#lesson.offer(this.#options.lesson);
    await Promise.all([running.start(this.#options), this.#coming.settled()]);
    if (this.#running !== running) return;
    this.#begun = running;
    this.#refusal = await openedBy(running, this.#next ?? defaultSpec).then(
      () => null,
      (error: Error) => error,
    );
    try {
      if (this.#refusal) await running.load(defaultSpec);
      await this.#lesson.begin(running);
    } finally {
      await this.#appearing.first(running); // without an engine it says so
    }
    whenIdle(() => void this.#appearing.whole(running));
    this.#ready.resolve();
    if (this.#options.autoplay) this.play();
    this.dispatchEvent(new CustomEvent("backprop-ready", { bubbles: true, composed: true }));
  }

  #need(): Running {
    if (!this.#running?.started) throw new Error("backprop-playground: await element.ready first");
    return this.#running;
  }

  get #optionsNow(): ElementOptions {
    return this.#story === null ? this.#options : { ...this.#options, story: this.#story };
  }

  override render(): TemplateResult {
    if (!this.#running) return html`<slot></slot>`;
    return partsOf(this.#running, this.#optionsNow, this.#theme.dark, this.#lesson.shown);
  }
}

if (!customElements.get("backprop-playground")) customElements.define("backprop-playground", BackpropPlayground);

declare global {
  interface HTMLElementTagNameMap {
    "backprop-playground": BackpropPlayground;
  }
}
