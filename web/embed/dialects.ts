// SPDX-License-Identifier: MIT

/** Whose host it is: each has its own words for "make my frame so high". */
export const dialects = ["canvas", "openedx", "h5p"] as const;
export type Dialect = (typeof dialects)[number];

/** Tells a host the frame's height in its words. A height is no secret, and such a host says no hello: told to any parent. */
export interface Teller {
  tell(height: number): void;
  /** What the parent says. */
  hear(data: unknown): void;
}

type Post = (message: unknown) => void;

/**
 * Canvas, and others that speak LTI's unwritten part (Sakai, Moodle with a plug-in, Open edX's LTI consumer). Text, not an
 * object: Canvas reads both, the others only JSON text.
 * Source: Canvas LMS, "Using window.postMessage in LTI Tools".
 */
function canvas(post: Post): Teller {
  return { tell: (height) => post(JSON.stringify({ subject: "lti.frameResize", height })), hear: () => undefined };
}

/** Open edX's learning front end. Source: openedx/frontend-app-learning, the unit's iframe ("plugin.resize"). */
function openedx(post: Post): Teller {
  return { tell: (height) => post({ type: "plugin.resize", payload: { height } }), hear: () => undefined };
}

/**
 * Any page with H5P's resizer script: hello is answered with hello; "prepareResize" with "resizePrepared" when the frame is
 * to have another height, which "resize" then gives it. The resizer says "ready" when it came later than the frame, and
 * "resize" when its window has another size.
 * Source: H5P's h5p-resizer.js and the communicator of its core.
 */
function h5p(post: Post): Teller {
  let height = 0;
  let greeted = false;
  const say = (action: string, sizes: object = {}): void => post({ context: "h5p", action, ...sizes });
  const prepare = (): void => {
    if (greeted && height > 0) say("prepareResize", { scrollHeight: height, clientHeight: height });
  };
  const heard: Readonly<Record<string, () => void>> = {
    ready: () => say("hello"),
    hello: () => {
      greeted = true;
      prepare();
    },
    resizePrepared: () => say("resize", { scrollHeight: height }),
    resize: prepare,
  };
  say("hello");
  return {
    tell(next) {
      height = next;
      prepare();
    },
    hear(data) {
      if (typeof data !== "object" || data === null) return;
      const { context, action } = data as Partial<Record<string, unknown>>;
      if (context === "h5p" && typeof action === "string" && Object.hasOwn(heard, action)) heard[action]?.();
    },
  };
}

export const tellers: Readonly<Record<Dialect, (post: Post) => Teller>> = { canvas, openedx, h5p };
