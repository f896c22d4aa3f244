// SPDX-License-Identifier: MIT
import { frameAddress, settingsOf, type Embedding } from "./embedding.ts";

/** What an author copies, by where it goes. */
export const places = [
  { name: "iframe", label: "iframe" },
  { name: "element", label: "Element" },
  { name: "mkdocs", label: "MkDocs" },
  { name: "quarto", label: "Quarto" },
  { name: "jupyter-book", label: "Jupyter Book" },
  { name: "myst", label: "MyST" },
  { name: "docusaurus", label: "Docusaurus" },
] as const;
export type Place = (typeof places)[number]["name"];

export const words: Readonly<Record<Place, string>> = {
  iframe: "Goes anywhere that takes HTML: Moodle, Canvas, Open edX, a page of your own.",
  element: "For a page of your own, or one where you may add a script.",
  mkdocs: "In a Markdown page of MkDocs, also with the Material theme.",
  quarto: "In a Quarto document (.qmd) that becomes HTML.",
  "jupyter-book": "In a Markdown page or cell of Jupyter Book 1 (Sphinx, MyST-Parser).",
  myst: "In a Markdown page of MyST or Jupyter Book 2.",
  docusaurus: "In a page of Docusaurus (.md or .mdx), which reads HTML as JSX.",
};

export function snippet(place: Place, embedding: Embedding): string {
  switch (place) {
    case "iframe":
      return frame(embedding, "\n", inHtml);
    case "element":
      return element(embedding);
    case "mkdocs":
      return frame(embedding, " ", inHtml);
    case "quarto":
      return fenced("{=html}", frame(embedding, " ", inHtml));
    case "jupyter-book":
      return fenced("{raw} html", frame(embedding, " ", inHtml));
    case "myst":
      return directive(embedding);
    case "docusaurus":
      return frame(embedding, "\n", inJsx);
  }
}

/** Declarations of a style, in the two languages. HTML knows no width="100%". */
const inHtml = (width: number | null): string => `style="${width === null ? "width: 100%; " : ""}border: 0"`;
const inJsx = (width: number | null): string => `style={{ ${width === null ? 'width: "100%", ' : ""}border: 0 }}`;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" };
/** For an attribute between double quotes, in HTML as in JSX. */
const attribute = (name: string, value: string): string =>
  `${name}="${value.replace(/[&"<>]/g, (sign) => entities[sign]!)}"`;

function frame(embedding: Embedding, between: " " | "\n", style: typeof inHtml): string {
  const { title, width, height } = embedding;
  const attributes = [
    attribute("src", frameAddress(embedding)),
    attribute("title", title),
    ...(width === null ? [] : [attribute("width", String(width))]),
    attribute("height", String(height)),
    'loading="lazy"',
    style(width),
  ];
  if (between === " ") return `<iframe ${attributes.join(" ")}></iframe>`;
  return `<iframe\n  ${attributes.join("\n  ")}\n></iframe>`;
}

function element(embedding: Embedding): string {
  const { base, lesson, file } = embedding;
  const attributes = [
    ...(lesson || file === null ? [] : [attribute("src", file)]),
    ...settingsOf(embedding).map(([name, value]) => (value === true ? name : attribute(name, value))),
  ];
  const opening = `<backprop-playground${attributes.map((one) => ` ${one}`).join("")}>`;
  return [
    `<script type="module" ${attribute("src", `${base}backprop-playground.js`)}></script>`,
    opening,
    "  This figure needs JavaScript and WebAssembly.",
    "</backprop-playground>",
  ].join("\n");
}

function fenced(kind: string, text: string): string {
  return `\`\`\`${kind}\n${text}\n\`\`\``;
}

/** Its text is a caption in Markdown, in which a backslash takes a sign literally. */
function directive(embedding: Embedding): string {
  const { title, width } = embedding;
  const caption = title.replace(/[\\`*_{}[\]<>$#|:]/g, "\\$&");
  return `:::{iframe} ${frameAddress(embedding)}\n:width: ${width === null ? "100%" : `${width}px`}\n${caption}\n:::`;
}
