// SPDX-License-Identifier: MIT

/** Messages that a frame must refuse, every one with a typed error, and that must change nothing. */
export interface HostileMessage {
  says: string;
  /** Posted as it is; `special` is put in where it says, because no text can hold it. */
  message: Record<string, unknown>;
  special?: "map" | "circle" | "deep" | "wide" | "long" | "buffer" | "bigint" | "date" | "prototype";
}

const namespace = "backprop-playground";
const call = (name: string, params: unknown = {}) => ({ namespace, v: 1, type: "call", id: "x", name, params });
const named = (
  says: string,
  message: Record<string, unknown>,
  special?: HostileMessage["special"],
): HostileMessage => ({
  says,
  message,
  ...(special ? { special } : {}),
});
const load = (says: string, spec: unknown) => named(`load: ${says}`, call("load", { spec }));
const open = (says: string, experiment: unknown) => named(`open: ${says}`, call("open", { experiment }));
const set = (says: string, params: unknown) => named(`set: ${says}`, call("set", params));
const step = { step: 0, change: { learner: { optimizer: { learningRate: 0.1 } } } };
const lesson = { version: 1, title: "A", summary: "B", minutes: 1, steps: [{ title: ["A"], text: [{ p: ["b"] }] }] };

const envelopes: HostileMessage[] = [
  named("nothing but the namespace", { namespace }),
  named("another version", { ...call("play"), v: 2 }),
  named("a version as text", { ...call("play"), v: "1" }),
  named("no version", { namespace, type: "call", id: "x", name: "play", params: {} }),
  named("a result instead of a call", { ...call("play"), type: "result" }),
  named("an event instead of a call", { ...call("play"), type: "event" }),
  named("a type that there is not", { ...call("play"), type: "CALL" }),
  named("an id that is a number", { ...call("play"), id: 7 }),
  named("an id that is null", { ...call("play"), id: null }),
  named("an id that is empty", { ...call("play"), id: "" }),
  named("an id that is too long", { ...call("play"), id: "x".repeat(65) }),
  named("an id that is a list", { ...call("play"), id: ["x"] }),
  named("no id", { namespace, v: 1, type: "call", name: "play", params: {} }),
  named("a call that there is not", call("eval", { code: "alert(1)" })),
  named("a method of every object", call("toString")),
  named("the constructor", call("constructor")),
  named("the prototype", call("__proto__")),
  named("a property of the element", call("innerHTML", { value: "<img src=x onerror=alert(1)>" })),
  named("a method of the element that is no call", call("requestUpdate")),
  named("a name that is a number", { ...call("play"), name: 3 }),
  named("a key that there is not", { ...call("play"), origin: "https://evil.example" }),
  named("parameters that are a list", call("play", [])),
  named("parameters that are text", call("play", "{}")),
  named("parameters that are null", call("play", null)),
  named("parameters that nobody asked for", call("play", { speed: 9 })),
  named("a hello with something in it", call("hello", { token: "x" })),
  named("a map", call("load", { spec: null }), "map"),
  named("a circle", call("load", { spec: null }), "circle"),
  named("an object that is 500 levels deep", call("load", { spec: null }), "deep"),
  named("a list of a million numbers", call("load", { spec: null }), "wide"),
  named("a text of ten million characters", call("load", { spec: null }), "long"),
  named("a buffer", call("load", { spec: null }), "buffer"),
  named("a BigInt", call("load", { spec: null }), "bigint"),
  named("a date", call("load", { spec: null }), "date"),
];

const moves: HostileMessage[] = [
  named("a negative number of steps", call("step", { count: -1 })),
  named("half a step", call("step", { count: 0.5 })),
  named("more steps than there is time", call("step", { count: 1e9 })),
  named("infinitely many steps", call("step", { count: Infinity })),
  named("a number of steps that is none", call("step", { count: NaN })),
  named("a number of steps as text", call("step", { count: "10" })),
  named("a unit that there is not", call("step", { unit: "year" })),
  named("a unit that is an object", call("step", { unit: {} })),
  named("back by a negative number", call("back", { count: -5 })),
  named("back by null", call("back", { count: null })),
  named("seek without a step", call("seek")),
  named("seek before the beginning", call("seek", { step: -1 })),
  named("seek beyond all steps", call("seek", { step: 2 ** 53 })),
  named("seek to a list", call("seek", { step: [3] })),
  named("seek to half a step", call("seek", { step: 1.5 })),
  named("predict nothing", call("predict")),
  named("predict text", call("predict", { rows: "all" })),
  named("predict rows that are no rows", call("predict", { rows: [1, 2] })),
  named("predict NaN", call("predict", { rows: [[NaN, 1]] })),
  named("predict rows of another width", call("predict", { rows: [[1, 2, 3, 4, 5]] })),
  named("get what there is not", call("get", { what: "cookies" })),
  named("get the prototype", call("get", { what: "__proto__" })),
  named("get everything", call("get")),
  named("export what there is not", call("export", { format: "exe" })),
];

const specs: HostileMessage[] = [
  load("no spec", undefined),
  load("null", null),
  load("a list", []),
  load("text", '{"seed":1}'),
  load("a key that there is not", { sed: 1 }),
  named("load: a prototype in its own right", call("load", { spec: null }), "prototype"),
  load("a constructor", { constructor: { prototype: {} } }),
  load("another version", { version: 2 }),
  load("a seed that is text", { seed: "42" }),
  load("a seed that is too large", { seed: 2 ** 60 }),
  load("no units", { layers: [{ units: 0 }] }),
  load("units by the million", { layers: [{ units: 1_000_000 }] }),
  load("half a unit", { layers: [{ units: 2.5 }] }),
  load("no layers", { layers: [] }),
  load("a thousand layers", { layers: Array.from({ length: 1000 }, () => ({ units: 1 })) }),
  load("an activation that there is not", { layers: [{ units: 1, activation: "__proto__" }] }),
  load("softmax in the middle", { layers: [{ units: 2, activation: "softmax" }, { units: 1 }] }),
  load("a loss that there is not", { loss: "profit" }),
  load("a hinge on a regression", { data: { kind: "regression-plane" }, loss: "hinge" }),
  load("data that there is not", { data: { kind: "../../etc/passwd" } }),
  load("samples by the billion", { data: { kind: "xor", samples: 1e9 } }),
  load("negative samples", { data: { kind: "xor", samples: -1 } }),
  load("noise beyond measure", { data: { kind: "xor", noise: 1e308 } }),
  load("a share of nothing", { data: { kind: "xor", trainShare: 0 } }),
  load("a table without rows", { data: { kind: "table", inputs: [], targets: [] } }),
  load("a table of different widths", { data: { kind: "table", inputs: [[1], [2, 3]], targets: [[0], [1]] } }),
  load("a table with more inputs than targets", { data: { kind: "table", inputs: [[1], [2]], targets: [[0]] } }),
  load("a table of text", { data: { kind: "table", inputs: [["a"]], targets: [[1]] } }),
  load("a table that is infinite", { data: { kind: "table", inputs: [[Infinity]], targets: [[1]] } }),
  load("a table of ours that there is not", { data: { kind: "table", table: "toString" } }),
  load("features that there are not", { features: ["x3"] }),
  load("no feature", { features: [] }),
  load("a learning rate that is NaN", { learner: { optimizer: { learningRate: NaN } } }),
  load("a negative learning rate", { learner: { optimizer: { learningRate: -1 } } }),
  load("a batch of none", { learner: { batchSize: 0 } }),
  load("parameters of another shape", { parameters: [{ weights: [[1, 2, 3]], biases: [] }] }),
  load("parameters that are infinite", { parameters: [{ weights: [[Infinity]] }] }),
];

const experiments: HostileMessage[] = [
  open("nothing", undefined),
  open("a number", 7),
  open("a list", []),
  open("text that is no JSON", "<experiment/>"),
  open("text of something else", "[1,2,3]"),
  open("another format", { format: "onnx", spec: {} }),
  open("a step before the beginning", { spec: {}, step: -1 }),
  open("a step beyond its end", { spec: {}, step: 9, end: 3 }),
  open("interventions that are no list", { spec: {}, interventions: {} }),
  open("interventions in disorder", { spec: {}, step: 9, interventions: [{ ...step, step: 5 }, step] }),
  open("an intervention on nothing", { spec: {}, step: 1, interventions: [{ step: 0 }] }),
  open("an intervention with code", { spec: {}, interventions: [{ step: 0, change: { "constructor.prototype": 1 } }] }),
  open("a fingerprint of other letters", { spec: {}, fingerprint: "zzzzzzzzzzzzzzzz" }),
  open("a stage that there is not", { spec: { layers: [{ units: 1 }] }, step: 1, stage: 999 }),
  open("a hundred other courses", { spec: {}, branches: Array.from({ length: 100 }, () => ({})) }),
];

const looks: HostileMessage[] = [
  set("an attribute that there is not", { onclick: "alert(1)" }),
  set("a style", { style: "position:fixed" }),
  set("the engine's address", { "wasm-url": "https://evil.example/x.wasm" }),
  set("a view that there is not", { views: "network, <script>" }),
  set("no view at all", { views: "" }),
  set("views as a list", { views: ["network"] }),
  set("a control that there is not", { controls: "self-destruct" }),
  set("a theme with more in it", { theme: "dark;background:url(https://evil.example)" }),
  set("a language that is none", { lang: '"><script>' }),
  set("a text without end", { views: "network,".repeat(10_000) }),
  set("readonly as text", { readonly: "yes" }),
  set("one good and one bad value", { theme: "dark", views: "netwrk" }),
  set("a lesson that there is not", { lesson: "two-weights" }),
  set("a lesson of another host", { lesson: "https://evil.example/lesson.json" }),
  set("a lesson that is a script", { lesson: "javascript:alert(1)" }),
  set("a lesson in its address", { lesson: "data:application/json,{}" }),
  set("a lesson of a method's name", { lesson: "toString" }),
  set("a lesson without a name", { lesson: "" }),
  set("a lesson that is a list", { lesson: [] }),
  set("an empty lesson", { lesson: {} }),
  set("a lesson without steps", { lesson: { ...lesson, steps: [] } }),
  set("a lesson with a script", { lesson: { ...lesson, steps: [{ title: ["A"], text: [{ script: "alert(1)" }] }] } }),
  set("a lesson with a dangerous link", {
    lesson: { ...lesson, steps: [{ title: ["A"], text: [{ p: [{ link: "javascript:alert(1)", text: ["b"] }] }] }] },
  }),
  set("progress that is text", { progress: "all" }),
  set("progress beyond the last step", { progress: { lesson: "a", at: 99, steps: 3, done: [], finished: false } }),
  set("progress with something else", {
    progress: { lesson: "a", at: 0, steps: 1, done: [], finished: true, score: 1 },
  }),
  set("progress that is not boolean", { progress: { lesson: "a", at: 0, steps: 1, done: ["yes"], finished: false } }),
];

export const hostileMessages: readonly HostileMessage[] = [...envelopes, ...moves, ...specs, ...experiments, ...looks];
