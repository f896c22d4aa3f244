// SPDX-License-Identifier: MIT

/** Lessons that must be refused, every one with a typed error that says where: what it is, and it. JSON can hold them. */
export type Hostile = [says: string, lesson: unknown];

type Step = Record<string, unknown>;
const number = { of: "weight", layer: 0, row: 0, column: 0 };
const sound = { title: ["A"], text: [{ p: ["b"] }], numbers: { w: number } };

function lesson(step: Step, about: Record<string, unknown> = {}): unknown {
  return { version: 1, title: "A", summary: "B", minutes: 1, steps: [{ ...sound, ...step }], ...about };
}
const about = (says: string, change: Record<string, unknown>): Hostile => [says, lesson({}, change)];
const step = (says: string, change: Step): Hostile => [says, lesson(change)];
const inline = (says: string, part: unknown): Hostile => step(`text: ${says}`, { text: [{ p: [part] }] });
const block = (says: string, part: unknown): Hostile => step(`block: ${says}`, { text: [part] });
const math = (says: string, node: unknown): Hostile => inline(`MathML: ${says}`, { math: [node], latex: "x" });
const when = (says: string, condition: unknown): Hostile =>
  step(`condition: ${says}`, { task: { ask: ["?"], when: [condition], praise: ["."] } });
const quantity = (says: string, one: unknown): Hostile => step(`quantity: ${says}`, { numbers: { w: one } });
const look = (says: string, one: unknown): Hostile => step(`look: ${says}`, { look: one });
const predict = (says: string, change: Step): Hostile =>
  step(`question: ${says}`, { predict: { ask: ["?"], number: "w", within: 1, working: ["."], ...change } });

const wholes: Hostile[] = [
  ["a number", 3],
  ["true", true],
  ["a list", []],
  ["a list that holds a lesson", [lesson({})]],
  ["an empty object", {}],
  ["an experiment", { spec: { seed: 1 }, run: {} }],
  about("a version to come", { version: 2 }),
  about("a version in text", { version: "1" }),
  about("no title", { title: "" }),
  about("a title of spaces", { title: "   " }),
  about("a title that is a tree", { title: ["A"] }),
  about("a title without end", { title: "A".repeat(301) }),
  about("a summary that is a number", { summary: 7 }),
  about("hours of reading", { minutes: 1e6 }),
  about("less than no time", { minutes: -1 }),
  about("half a minute", { minutes: 0.5 }),
  about("a language with a script in it", { lang: '"><script>alert(1)</script>' }),
  about("no steps", { steps: [] }),
  about("steps that are an object", { steps: { 0: sound } }),
  about("more steps than anybody reads", { steps: Array.from({ length: 25 }, () => sound) }),
  about("a step that is text", { steps: ["<script>alert(1)</script>"] }),
  about("a step that is nothing", { steps: [null] }),
  about("an unknown key", { onload: "alert(1)" }),
  about("a key that every object has", { constructor: { prototype: { polluted: true } } }),
  about("a schema's address that is none", { $schema: 5 }),
];

const texts: Hostile[] = [
  inline("HTML as a node", { html: "<script>alert(1)</script>" }),
  inline("a script", { script: "alert(1)" }),
  inline("an image", { image: "x", onerror: "alert(1)" }),
  inline("a tag with attributes", { tag: "a", attributes: { onclick: "alert(1)" } }),
  inline("a link that runs a script", { link: "javascript:alert(1)", text: ["x"] }),
  inline("a link in capitals that runs a script", { link: "JaVaScRiPt:alert(1)", text: ["x"] }),
  inline("a link with spaces before its scheme", { link: " \u0001 javascript:alert(1)", text: ["x"] }),
  inline("a link with a tab in its scheme", { link: "java\tscript:alert(1)", text: ["x"] }),
  inline("a link that holds data", { link: "data:text/html,<script>alert(1)</script>", text: ["x"] }),
  inline("a link to a file", { link: "file:///etc/passwd", text: ["x"] }),
  inline("a link into memory", { link: "blob:https://a.example/1", text: ["x"] }),
  inline("a link with more than an address", { link: "https://a.example", text: ["x"], target: "_top" }),
  inline("a link without a text", { link: "https://a.example" }),
  inline("a number", 5),
  inline("nothing", null),
  inline("a list in a list", ["a"]),
  inline("two things at once", { em: ["a"], strong: ["b"] }),
  inline("a text without end", "x".repeat(4001)),
  inline("a live number without a definition", { slot: "v" }),
  inline("a live number with a name that is none", { slot: "w onclick=alert(1)" }),
  inline("a live number with half a digit", { slot: "w", digits: 0.5 }),
  inline("a live number with a hundred digits", { slot: "w", digits: 100 }),
  block("HTML", { html: "<iframe src=//a.example></iframe>" }),
  block("text alone", "<b>x</b>"),
  block("a paragraph that is text", { p: "<b>x</b>" }),
  block("a heading with a level", { h: ["a"], level: 1 }),
  block("a list without a kind", { list: [[{ p: ["a"] }]] }),
  block("a list of texts", { list: ["a"], ordered: true }),
  block("a table without rows", { head: [["a"]] }),
  block("a table with a style", { head: [["a"]], rows: [], style: "position:fixed" }),
  step("a title that is text", { title: "<b>x</b>" }),
  step("a title that holds a paragraph", { title: [{ p: ["a"] }] }),
];

const formulas: Hostile[] = [
  math("an element that is a link", ["a", { href: "https://a.example" }, ["x"]]),
  math("an element that runs a script", ["script", {}, ["alert(1)"]]),
  math("a way out into HTML", ["annotation-xml", { encoding: "text/html" }, ["x"]]),
  math("an action", ["maction", { actiontype: "toggle" }, []]),
  math("a glyph that is an image", ["mglyph", { src: "https://a.example/x.png" }, []]),
  math("a link as an attribute", ["mi", { href: "javascript:alert(1)" }, ["x"]]),
  math("a click as an attribute", ["mi", { onclick: "alert(1)" }, ["x"]]),
  math("a style as an attribute", ["mi", { style: "position:fixed" }, ["x"]]),
  math("a class as an attribute", ["mi", { class: "x" }, ["x"]]),
  math("an attribute that is an object", ["mi", { width: { toString: 1 } }, ["x"]]),
  math("no children", ["mi", {}]),
  math("a fourth part", ["mi", {}, ["x"], "y"]),
  math("an object", { tag: "mi" }),
  math("a number", 5),
  inline("MathML without its LaTeX", { math: [["mi", {}, ["x"]]] }),
  block("a formula that is HTML", { formula: "<math onclick=alert(1)>", latex: "x" }),
];

const steps: Hostile[] = [
  step("an unknown key of a step", { innerHTML: "<script>alert(1)</script>" }),
  step("a spec with an unknown key", { spec: { layers: [{ units: 2, eval: "x" }] } }),
  step("a spec that is text", { spec: "alert(1)" }),
  step("a spec that is a list", { spec: [] }),
  step("a spec with a table without end", { spec: { data: { kind: "table", inputs: [["x"]], targets: [[1]] } } }),
  step("a spec with an unknown table", { spec: { data: { table: "../../secrets" } } }),
  step("views that are not there", { views: ["settings"] }),
  step("no views at all", { views: [] }),
  step("controls that are not there", { controls: ["delete"] }),
  step("a highlight that is a selector", { highlight: ["body *"] }),
  step("a highlight with a way out", { highlight: ["view:network, body"] }),
  step("too much to highlight", { highlight: Array.from({ length: 9 }, () => "view:network") }),
  step("too many numbers", {
    numbers: Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`w${at}`, number])),
  }),
  step("a number whose name is a script", { numbers: { "<script>": number } }),
  step("a number named like what every object has", { numbers: { constructor: number } }),
  look("a list", []),
  look("an unknown look", { theme: "dark" }),
  look("faster than fastest", { speed: 1e9 }),
  look("standing still", { speed: 0 }),
  look("an input of texts", { input: ["1"] }),
  look("an input without end", { input: new Array<number>(4097).fill(0) }),
  look("a focus on nothing", { focus: { kind: "page" } }),
  look("a focus below nothing", { focus: { kind: "unit", layer: -1, unit: 0 } }),
  look("a part that is not there", { explored: "settings" }),
  step("a table without columns", { table: { columns: [], rows: 3 } }),
  step("a table without end", { table: { columns: [{ label: ["w"], number: "w" }], rows: 1e9 } }),
  step("a table of an unknown number", { table: { columns: [{ label: ["v"], number: "v" }], rows: 3 } }),
];

const questions: Hostile[] = [
  quantity("an unknown one", { of: "password" }),
  quantity("one of no kind", { layer: 0 }),
  quantity("a place below nothing", { ...number, layer: -1 }),
  quantity("a place that is text", { ...number, row: "0" }),
  quantity("a place beyond everything", { ...number, column: 1e300 }),
  quantity("an answer to nothing", { of: "answer", input: [], unit: 0 }),
  quantity("an answer to too much", { of: "answer", input: new Array<number>(4097).fill(1), unit: 0 }),
  quantity("a function's name", "toString"),
  when("nothing", {}),
  when("text", "true"),
  when("code", { eval: "window.done = true" }),
  when("an unknown number", { number: "v", below: 1 }),
  when("a number and no comparison", { number: "w" }),
  when("a number and a deed", { number: "w", below: 1, did: "step" }),
  when("near without how near", { number: "w", near: 1 }),
  when("a comparison with text", { number: "w", below: "1" }),
  when("a comparison with an unknown number", { number: "w", below: { number: "v" } }),
  when("a deed that nobody can do", { did: "delete" }),
  when("a deed that is done minus once", { did: "step", times: -1 }),
  when("a way to the prototype", { spec: "/__proto__/x/../y", equals: 1 }),
  when("a pointer without end", { spec: "/a".repeat(9), equals: 1 }),
  when("half a layer", { layers: 0.5 }),
  when("a finding that nobody makes", { told: "password", equals: "x" }),
  step("a task without conditions", { task: { ask: ["?"], when: [], praise: ["."] } }),
  step("a task with too many", {
    task: { ask: ["?"], when: Array.from({ length: 9 }, () => ({ did: "step" })), praise: ["."] },
  }),
  step("a task without praise", { task: { ask: ["?"], when: [{ did: "step" }] } }),
  step("a task that asks in HTML", { task: { ask: "<b>?</b>", when: [{ did: "step" }], praise: ["."] } }),
  predict("an unknown number", { number: "v" }),
  predict("a number and choices", { choices: [{ text: ["a"], when: [{ did: "step" }] }] }),
  predict("an hour's run", { then: { play: 3600 } }),
  predict("steps without end", { then: { step: 1e12 } }),
  predict("two things to do", { then: { step: 1, epoch: 1 } }),
  predict("something else to do", { then: { eval: "alert(1)" } }),
  predict("a working in HTML", { working: "<img src=x onerror=alert(1)>" }),
];

export const hostileLessons: Hostile[] = [...wholes, ...texts, ...formulas, ...steps, ...questions];

/** What JSON cannot hold, or what is too large to be written down. */
export const monstrousLessons: [says: string, make: () => unknown][] = [
  ["nothing", () => null],
  ["not even that", () => undefined],
  ["text", () => "<script>alert(1)</script>"],
  ["a function", () => () => lesson({})],
  ["a symbol", () => Symbol("lesson")],
  ["a large number", () => 10n],
  ["a date", () => new Date(0)],
  ["a map", () => new Map(Object.entries(lesson({}) as object))],
  ["a number that is none", () => lesson({}, { minutes: NaN })],
  ["time without end", () => lesson({}, { minutes: Infinity })],
  ["a distance that is no number", () => lesson({ predict: { ask: ["?"], number: "w", within: NaN, working: ["."] } })],
  ["a spec without end", () => lesson({ spec: { seed: Infinity } })],
  [
    "a key that is a prototype",
    () => JSON.parse(`{"__proto__": {"polluted": true}, ${JSON.stringify(lesson({})).slice(1)}`) as unknown,
  ],
  [
    "a number that is a prototype",
    () => lesson({ numbers: JSON.parse(`{"__proto__": ${JSON.stringify(number)}}`) as unknown }),
  ],
  [
    "an attribute that is a prototype",
    () => lesson({ text: [{ formula: [["mi", JSON.parse('{"__proto__": "x"}'), ["x"]]], latex: "x" }] }),
  ],
  ["a step that holds itself", circular],
  ["a list that holds itself", circularList],
  ["text within text within text", () => lesson({ text: [{ p: [nested(500)] }] })],
  ["deeper than any stack", () => lesson({ text: [{ p: [nested(100_000)] }] })],
  ["a list that doubles at every level", () => lesson({ text: [doubled(60)] })],
  ["a million texts", () => lesson({ text: new Array<string>(1_000_000).fill("a") })],
  ["a list with holes", () => lesson({}, { steps: new Array<unknown>(4_000_000_000) })],
  ["ten million letters", () => lesson({}, { summary: "a".repeat(10_000_000) })],
  ["a getter that throws nothing but is no text", () => ({ ...(lesson({}) as object), get title() { return 1; } })], // prettier-ignore
];

function circular(): unknown {
  const own: Step = { ...sound };
  own["spec"] = own;
  return lesson({}, { steps: [own] });
}
function circularList(): unknown {
  const list: unknown[] = [];
  list.push(list, list);
  return lesson({ text: list });
}
function nested(depth: number): unknown {
  let inner: unknown = "a";
  for (let level = 0; level < depth; level++) inner = { em: [inner] };
  return inner;
}
function doubled(depth: number): unknown {
  let inner: unknown = { p: ["a"] };
  for (let level = 0; level < depth; level++) inner = { quote: [inner, inner] };
  return inner;
}
