// SPDX-License-Identifier: MIT

/**
 * What a reader did, shaped like an xAPI statement without its actor: the host knows who reads, adds that, and forwards it
 * to its learning record store (xAPI 1.0.3, part 2, "Statements").
 */
export interface Statement {
  verb: { id: string; display: { en: string } };
  object: {
    objectType: "Activity";
    /** The address of the lesson, with #step for a step of it. */
    id: string;
    definition: { name: Record<string, string>; type: string };
  };
  result?: {
    completion?: boolean;
    success?: boolean;
    /** What was typed or chosen. */
    response?: string;
    /** Shares of the lesson that are done, 0 … 1. */
    score?: { scaled: number };
  };
  timestamp: string;
}

const adl = "http://adlnet.gov/expapi/verbs";
/** The verbs that are used, of ADL's vocabulary. */
export const verbs = {
  initialized: { id: `${adl}/initialized`, display: { en: "initialized" } },
  progressed: { id: `${adl}/progressed`, display: { en: "progressed" } },
  answered: { id: `${adl}/answered`, display: { en: "answered" } },
  completed: { id: `${adl}/completed`, display: { en: "completed" } },
} as const satisfies Record<string, Statement["verb"]>;
