// SPDX-License-Identifier: MIT
import { OneAtATime } from "../landscape/one_at_a_time.ts";

/** At most ten answers a second. */
const APART_MS = 100;

/**
 * An answer of the engine that is kept up with the run: asked for again at every new moment, one question at a time, and
 * seldom enough to leave training its time; when nothing runs, the last moment's answer comes at once.
 */
export class Kept<Answer> {
  /** Null before the first answer, and while what it is of has changed. */
  value: Answer | null = null;
  readonly #question: () => Promise<Answer | null>;
  readonly #tell: () => void;
  #pace = new OneAtATime(APART_MS);
  /** What the answer is of, and as of when. */
  #subject: readonly unknown[] = [];
  #moment: readonly unknown[] = [];
  #isPlaying = false;

  /** @param question what is asked of the present moment; a rejection is no answer, the next moment is asked again */
  constructor(question: () => Promise<Answer | null>, tell: () => void) {
    this.#question = question;
    this.#tell = tell;
  }

  follow(subject: readonly unknown[], moment: readonly unknown[], isPlaying: boolean): void {
    this.#isPlaying = isPlaying;
    const isSame = areSame(subject, this.#subject);
    if (isSame && areSame(moment, this.#moment)) return;
    if (!isSame) {
      this.#subject = subject;
      this.value = null;
    }
    this.#moment = moment;
    this.#pace.ask(() => this.#answer());
  }

  stop(): void {
    this.#pace.stop();
    this.#subject = [];
    this.#moment = [];
    this.value = null;
  }

  async #answer(): Promise<void> {
    const [subject, moment] = [this.#subject, this.#moment];
    const answer = await this.#question().catch(() => null);
    if (answer !== null && subject === this.#subject) {
      this.value = answer;
      this.#tell();
    }
    if (this.#isPlaying || moment === this.#moment || this.#moment.length === 0) return;
    this.#pace.stop();
    this.#pace = new OneAtATime(APART_MS);
    this.#pace.ask(() => this.#answer());
  }
}

function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, index) => part === other[index]);
}
