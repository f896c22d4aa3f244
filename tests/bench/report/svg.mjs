// SPDX-License-Identifier: MIT
// Pictures as text: elements, a card that can be read on a light and on a dark page, logarithmic axes. No scripts.

const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => escapes[sign]);
/** Tenths of a pixel are enough, and keep the files small. */
const attribute = (value) => (typeof value === "number" ? String(Math.round(value * 10) / 10) : escaped(value));

/**
 * One element.
 * @param {string} name
 * @param {Record<string, string | number | undefined>} attributes
 * @param {...string} children elements; text goes through `label`
 */
export function element(name, attributes, ...children) {
  const pairs = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const head = [name, ...pairs.map(([key, value]) => `${key}="${attribute(value)}"`)].join(" ");
  return children.length > 0 ? `<${head}>${children.join("")}</${name}>` : `<${head}/>`;
}

/** Text at a place: `anchor` is start, middle or end. */
export const label = (x, y, text, kind = "", anchor = "start") =>
  element(
    "text",
    { x, y, class: kind || undefined, "text-anchor": anchor === "start" ? undefined : anchor },
    escaped(text),
  );

/**
 * The colours, light and dark. The card is filled, because a picture in a page is told the system's preference and not
 * the page's own: whichever it gets, its text stands on its own ground.
 */
export const palettes = {
  light: {
    ground: "#ffffff",
    line: "#dfe3e8",
    text: "#1c2330",
    muted: "#57606a",
    ours: "#b35806",
    second: "#5e3c99",
    peer: "#8c95a1",
  },
  dark: {
    ground: "#0d1117",
    line: "#2c3542",
    text: "#e6ebf2",
    muted: "#a2adba",
    ours: "#f0a04b",
    second: "#b9a4e0",
    peer: "#6b7684",
  },
};
const variables = (palette) =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(";");

const style = `svg{${variables(palettes.light)}}
@media (prefers-color-scheme:dark){svg{${variables(palettes.dark)}}}
text{font:13px system-ui,-apple-system,"Segoe UI","DejaVu Sans",sans-serif;fill:var(--text)}
.title{font-size:17px;font-weight:600}.head{font-weight:600}.muted,.tick{fill:var(--muted)}.tick{font-size:12px}
.strong{font-weight:600}.grid{stroke:var(--line)}.whisker{stroke:var(--text);stroke-width:1.5;fill:none}
.peer{fill:var(--peer)}.ours{fill:var(--ours)}.second{fill:var(--second)}
.line{fill:none;stroke-width:2}.line.ours{stroke:var(--ours);fill:none}.line.second{stroke:var(--second);stroke-dasharray:5 4;fill:none}`;

/**
 * A whole picture.
 * @param {{ width: number, height: number, title: string, description: string }} about what a reader without eyes is told
 * @param {readonly string[]} parts
 */
export function picture({ width, height, title, description }, parts) {
  return `${element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      "aria-labelledby": "title description",
    },
    `\n<title id="title">${escaped(title)}</title>\n<desc id="description">${escaped(description)}</desc>`,
    `\n<style>${style}</style>\n`,
    element("rect", {
      x: 0.5,
      y: 0.5,
      width: width - 1,
      height: height - 1,
      rx: 8,
      fill: "var(--ground)",
      class: "grid",
    }),
    "\n",
    parts.join("\n"),
    "\n",
  )}\n`;
}

/**
 * A logarithmic scale.
 * @param {number} low positive  @param {number} high larger than low
 * @param {number} start where low lies, px  @param {number} end where high lies
 */
export function logScale(low, high, start, end) {
  const span = Math.log(high) - Math.log(low);
  return (value) => start + ((Math.log(value) - Math.log(low)) / span) * (end - start);
}

/** Powers of ten that hold all values between them, at least a decade. */
export function decades(values) {
  const low = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const high = Math.ceil(Math.log10(Math.max(...values)) - 1e-9);
  const last = Math.max(high, low + 1);
  return Array.from({ length: last - low + 1 }, (_, index) => 10 ** (low + index));
}
