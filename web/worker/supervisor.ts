// SPDX-License-Identifier: MIT
import type { Connection, Opener, WorkerKind } from "./connection.ts";
import type { Modules } from "./modules.ts";
import { openFirst, whileAlive, type Opened, type StartOptions } from "./open.ts";
import { Dead, type Patience } from "./patience.ts";
import type { Reply } from "./protocol.ts";
import { failed, failureOf } from "./reply.ts";

export type { StartOptions };

export interface SupervisorOptions {
  openers: Record<WorkerKind, Opener>;
  patience: Patience;
  modules: Modules;
  now: () => number;
  /** Brings a new worker to where the old one was. Throws what cannot be brought back. */
  revive: (connection: Connection) => Promise<void>;
  onRestart: (reason: string) => void;
}

/** A worker that dies this often within this time would die for ever. */
const MOST_RESTARTS = 3;
const RESTART_WINDOW_MS = 60_000;

/** Keeps one trainer alive: opens the first that works, replaces it when it dies. */
export class Supervisor {
  #options: SupervisorOptions;
  #start: StartOptions = {};
  /** The connection to ask, or the one that is being opened. */
  #connection: Promise<Connection> | null = null;
  #current: Connection | null = null;
  #restarts: number[] = [];
  #givenUp = false;
  #closed = false;

  constructor(options: SupervisorOptions) {
    this.#options = options;
  }

  /** The one that works now; null while none does. */
  get current(): Connection | null {
    return this.#current;
  }

  /** @throws Error with what every attempt ended with */
  async start(options: StartOptions): Promise<Opened> {
    this.#start = options;
    const opening = this.#open();
    this.#connect(opening.then(({ connection }) => connection));
    return opening;
  }

  /** After the engine was given up, another experiment is a new chance. */
  tryAgain(): void {
    if (!this.#givenUp) return;
    this.#restarts = [];
    this.#connect(this.#open().then(({ connection }) => connection));
  }

  close(): void {
    this.#closed = true;
    this.#current?.close();
    this.#current = null;
  }

  /**
   * Asks the trainer; a dead one is replaced first.
   * @param again ask the next worker when this one dies: only for what changes nothing
   */
  async ask<T>(work: (trainer: Connection["trainer"]) => Promise<Reply<T>>, again = false): Promise<Reply<T>> {
    if (!this.#connection) return failed("the engine has not been started");
    try {
      const connection = await this.#connection;
      try {
        return alive(await whileAlive(connection, work(connection.trainer), this.#options.patience));
      } catch (error) {
        if (!(error instanceof Dead) || this.#closed) throw error;
        this.#replace(connection, error.message);
        if (again) return await this.ask(work);
        return failed(`the engine stopped (${error.message}) before it could do this`);
      }
    } catch (error) {
      return { ok: false, error: failureOf(error) };
    }
  }

  /** Of all calls that notice the death the first one starts the new worker. */
  #replace(dead: Connection, reason: string): void {
    if (this.#closed || this.#current !== dead) return;
    dead.close();
    this.#current = null;
    this.#connect(this.#restart(reason));
  }

  #connect(connection: Promise<Connection>): void {
    this.#connection = connection;
    this.#givenUp = false;
    connection.catch(() => (this.#givenUp = true)); // the reason is told to everyone who asks
  }

  async #restart(first: string): Promise<Connection> {
    for (let reason = first; ;) {
      const now = this.#options.now();
      this.#restarts = [...this.#restarts.filter((at) => now - at < RESTART_WINDOW_MS), now];
      if (this.#restarts.length > MOST_RESTARTS) throw new Error(`the engine stopped again and again (${reason})`);
      const { connection } = await this.#open();
      try {
        await this.#options.revive(connection);
        this.#options.onRestart(first);
        return connection;
      } catch (error) {
        connection.close();
        this.#current = null;
        if (!(error instanceof Dead)) throw error;
        reason = error.message;
      }
    }
  }

  async #open(): Promise<Opened> {
    const opened = await openFirst(this.#start, this.#options);
    if (this.#closed) {
      opened.connection.close();
      throw new Error("the playground was closed");
    }
    this.#current = opened.connection;
    // Noticed at once, not at the next question: a run that plays goes on.
    void opened.connection.died.then((reason) => this.#replace(opened.connection, reason));
    return opened;
  }
}

/** A worker whose engine is broken is as good as dead. */
function alive<T>(reply: Reply<T>): Reply<T> {
  if (!reply.ok && reply.error.kind === "engine" && reply.error.broken) throw new Dead(reply.error.reason);
  return reply;
}
