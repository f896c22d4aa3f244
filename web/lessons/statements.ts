// SPDX-License-Identifier: MIT
import { verbs, type Statement } from "../embed/statement.ts";
import { plainText } from "./plain_text.ts";
import type { Lesson } from "./schema.ts";

const adl = "http://adlnet.gov/expapi/activities";
type Result = NonNullable<Statement["result"]>;

/** What is told of one lesson while it is read. */
export class Statements {
  #lesson: Lesson;
  #id: string;
  #announce: (statement: Statement) => void;

  /** @param name of the lesson, in its address; absent: of its title */
  constructor(lesson: Lesson, announce: (statement: Statement) => void, name = slug(lesson.title)) {
    this.#lesson = lesson;
    this.#id = `urn:backprop-playground:lesson:${name}`;
    this.#announce = announce;
  }

  initialized(): void {
    this.#say("initialized", this.#whole());
  }
  /** @param share of the lesson that is done, 0 … 1 */
  progressed(at: number, share: number): void {
    this.#say("progressed", this.#step(at, "module"), { score: { scaled: share } });
  }
  answered(at: number, response: string, success: boolean): void {
    this.#say("answered", this.#step(at, "question"), { response, success });
  }
  completed(): void {
    this.#say("completed", this.#whole(), { completion: true, success: true, score: { scaled: 1 } });
  }

  #whole(): Statement["object"] {
    return this.#object(this.#id, this.#lesson.title, "lesson");
  }
  #step(at: number, type: string): Statement["object"] {
    const title = plainText(this.#lesson.steps[at]?.title ?? []);
    return this.#object(`${this.#id}#step-${at + 1}`, title, type);
  }
  #object(id: string, name: string, type: string): Statement["object"] {
    const definition = { name: { [this.#lesson.lang ?? "en"]: name }, type: `${adl}/${type}` };
    return { objectType: "Activity", id, definition };
  }
  #say(verb: keyof typeof verbs, object: Statement["object"], result?: Result): void {
    const timestamp = new Date().toISOString();
    this.#announce({ verb: verbs[verb], object, ...(result ? { result } : {}), timestamp });
  }
}

/** "The glacial way!" → "the-glacial-way" */
function slug(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return encodeURIComponent(words.join("-") || "lesson");
}
