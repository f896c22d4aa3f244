// SPDX-License-Identifier: MIT
import { explored } from "../state/explored.ts";
import type { PageSpec, View } from "../state/state.ts";
import { suggestion } from "../schema/nearest.ts";
import { defaultSpec } from "../url/defaults.ts";
import { readFields } from "../url/hash.ts";
import { HashError, quoted } from "../url/hash_error.ts";
import type { WorkerMode } from "../worker/connection.ts";

export const viewNames: readonly string[] = [
  "run",
  "data",
  "training",
  "network",
  "microscope",
  "output",
  "try",
  ...explored,
];
export const controlNames: readonly string[] = [
  "undo",
  "reset",
  "back",
  "stage",
  "step",
  "epoch",
  "play",
  "speed",
  "learning-rate",
  "loop",
  "timeline",
];

/** How the element behaves, apart from its experiment. What is absent is as usual. */
export interface ElementOptions {
  src?: string;
  /** Parts that are shown; absent: all. */
  views?: string[];
  /** Controls of the run bar; absent: all. */
  controls?: string[];
  readonly?: boolean;
  autoplay?: boolean;
  theme?: View["theme"];
  lang?: string;
  worker?: WorkerMode;
  wasmUrl?: string;
  /** The company's people and words: an object (company/story.ts), or the address of its file. */
  story?: unknown;
  /** A lesson: the name of one of ours, the address of a compiled file, or such a lesson itself. */
  lesson?: unknown;
}

/** An attribute whose value cannot be used. */
export class AttributeError extends Error {
  override readonly name = "AttributeError";
  readonly attribute: string;

  constructor(attribute: string, reason: string) {
    super(`attribute ${attribute}: ${reason}`);
    this.attribute = attribute;
  }
}

/** Attributes of the experiment and the keys of an address that they are written like. */
const specKeys = {
  dataset: "data",
  layers: "layers",
  activation: "activation",
  loss: "loss",
  learner: "learner",
  optimizer: "optimizer",
  "learning-rate": "lr",
  "batch-size": "batch",
  seed: "seed",
  noise: "noise",
  split: "split",
  "max-epochs": "stopEpochs",
  goal: "stopLoss",
} as const;

const longestLang = 35;

type Read<T> = (attribute: string, text: string) => T;
type Options = Required<ElementOptions>;

const readers: { [Name in keyof Options]: { attribute: string; read: Read<Options[Name]> } } = {
  src: { attribute: "src", read: address },
  views: { attribute: "views", read: listOf(viewNames) },
  controls: { attribute: "controls", read: listOf(controlNames) },
  readonly: { attribute: "readonly", read: flag },
  autoplay: { attribute: "autoplay", read: flag },
  theme: { attribute: "theme", read: oneOf(["auto", "light", "dark"]) },
  lang: { attribute: "lang", read: language },
  worker: { attribute: "worker", read: oneOf(["auto", "same-origin", "blob", "main"]) },
  wasmUrl: { attribute: "wasm-url", read: address },
  story: { attribute: "story", read: address },
  lesson: { attribute: "lesson", read: address },
};

/** Every attribute that is read here (attribute_names.ts lists them for whoever must not wait for this file). */
export const attributesRead: readonly string[] = [
  ...Object.keys(specKeys),
  ...Object.values(readers).map(({ attribute }) => attribute),
];

/**
 * What an element's attributes ask for. `spec` is the default experiment with what they name, or null when they name
 * nothing of it.
 * @throws AttributeError with the attribute, what was expected and what was found
 */
export function readAttributes(element: Pick<Element, "getAttribute">): {
  spec: PageSpec | null;
  options: ElementOptions;
} {
  const options: ElementOptions = {};
  for (const name of Object.keys(readers) as (keyof ElementOptions)[]) readInto(options, name, element);
  return { spec: readSpec(element), options };
}

function readInto<Name extends keyof Options>(
  options: Partial<Pick<Options, Name>>,
  name: Name,
  element: Pick<Element, "getAttribute">,
): void {
  const { attribute, read } = readers[name];
  const text = element.getAttribute(attribute);
  if (text !== null) options[name] = read(attribute, text.trim());
}

function readSpec(element: Pick<Element, "getAttribute">): PageSpec | null {
  const pairs = new Map<string, string>();
  const attributeOf = new Map<string, string>();
  for (const [attribute, key] of Object.entries(specKeys)) {
    const text = element.getAttribute(attribute);
    if (text === null) continue;
    // People write lists with spaces, too.
    pairs.set(key, text.trim().replace(/\s*[,\s]\s*/g, ","));
    attributeOf.set(key, attribute);
  }
  if (pairs.size === 0) return null;
  try {
    return readFields(defaultSpec, pairs);
  } catch (error) {
    if (error instanceof HashError) throw new AttributeError(attributeOf.get(error.key) ?? error.key, error.message);
    throw error;
  }
}

function flag(attribute: string, text: string): boolean {
  if (text === "" || text === "true" || text === attribute) return true;
  if (text === "false") return false;
  throw new AttributeError(attribute, `expected no value, "true" or "false", found ${quoted(text)}`);
}

function oneOf<const Name extends string>(names: readonly Name[]): Read<Name> {
  return (attribute, text) => {
    const found = names.find((name) => name === text);
    if (found !== undefined) return found;
    throw new AttributeError(
      attribute,
      `expected one of ${names.join(", ")}, found ${quoted(text)}${near(text, names)}`,
    );
  };
}

function near(text: string, names: readonly string[]): string {
  const hint = suggestion(text, names);
  return hint.startsWith(", did") ? hint : "";
}

/** Names between spaces or commas; "none" stands for no one of them, "all" for each. */
function listOf<const Name extends string>(names: readonly Name[]): Read<Name[]> {
  const one = oneOf(names);
  return (attribute, text) => {
    if (text === "none") return [];
    if (text === "all") return [...names];
    const parts = text.split(/[\s,]+/).filter((part) => part !== "");
    if (parts.length === 0)
      throw new AttributeError(attribute, `expected some of ${names.join(", ")}, or "none", found ""`);
    return [...new Set(parts.map((part) => one(attribute, part)))];
  };
}

function address(attribute: string, text: string): string {
  if (text !== "") return text;
  throw new AttributeError(attribute, 'expected an address, found ""');
}

/** A language tag; an empty one means that the language is not known, as in HTML. */
function language(attribute: string, text: string): string {
  if (text === "" || (text.length <= longestLang && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(text))) return text;
  throw new AttributeError(attribute, `expected a language tag such as "en" or "pt-BR", found ${quoted(text)}`);
}
