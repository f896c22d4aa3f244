// SPDX-License-Identifier: MIT

export interface Listed {
  name: string;
  title: string;
  summary: string;
  minutes: number;
  steps: number;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign]!);

/** What the page has between its head and the playground: the lessons as cards, each a link. Made while the page is built. */
export function startMarkup(lessons: readonly Listed[]): string {
  const first = lessons[0] ?? { name: "", title: "", summary: "", minutes: 0, steps: 0 };
  const words = `Start with lesson 1: ${first.title} (${first.minutes} min)`;
  return `<section id="start" aria-labelledby="start-title">
  <div class="start-head">
    <h2 id="start-title">Learn how a network learns, from a single weight on: ${lessons.length} short lessons, every number live.</h2>
    <div class="start-doors">
      <a class="primary" id="start-first" href="${addressOf(first)}">${escaped(words)}</a>
      <button type="button" id="free-play">Free play</button>
    </div>
  </div>
  <ol class="cards">
${lessons.map(card).join("\n")}
  </ol>
  <p id="start-memory" hidden></p>
</section>`;
}

const addressOf = ({ name }: Listed): string => `#lesson=${escaped(name)}`;

function card(lesson: Listed, at: number): string {
  const { name, title, summary, minutes } = lesson;
  return `    <li data-lesson="${escaped(name)}"><span class="place" aria-hidden="true">${at + 1}</span>
      <a href="${addressOf(lesson)}">${escaped(title)}</a> <span class="minutes">${minutes} min</span>
      <span class="summary">${escaped(summary)}</span></li>`;
}
