// SPDX-License-Identifier: MIT
import type { Recorded, Session } from "backprop-playground/engine";
import { sessionOn } from "./course.ts";
import { Driver } from "./driver.ts";
import type { Host } from "./host.ts";
import type { Course } from "./protocol.ts";

/** Of a slice of the running session: it goes on meanwhile, and messages wait for both. */
const SHARE = 1 / 3;

/** Runs courses beside the running one, each in a session of its own, one after the other. */
export class Rehearsals {
  #driver: Driver;
  #last: Promise<unknown> = Promise.resolve();

  constructor(host: Host) {
    this.#driver = new Driver({ ...host, sliceMs: host.sliceMs * SHARE });
  }

  /** The recorded run of a course. */
  record(create: () => Session, course: Course, points: number): Promise<Recorded> {
    const mine = this.#last.then(() => this.#record(create, course, points));
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  end(): void {
    this.#driver.halt();
  }

  async #record(create: () => Session, course: Course, points: number): Promise<Recorded> {
    const session = await sessionOn(create, course, this.#driver);
    try {
      return session.recorded({ points });
    } finally {
      session.delete();
    }
  }
}
