// SPDX-License-Identifier: MIT
/*
 * Between a lesson and an LMS that speaks SCORM 1.2: goes on where the learner was, tells how far the lesson is done.
 * Source: SCORM 1.2, "The SCORM Run-Time Environment", 3.3 (finding the API) and 3.4 (the data model).
 * Without an LMS, or with one that refuses, the lesson works all the same; nothing is said about it to the learner.
 */
/* global window, document, customElements, addEventListener */
(() => {
  "use strict";

  /** An API further away than this is none of ours. */
  const FURTHEST = 500;

  /** The nearest window with an API: this one's parents, then the window that opened it and its parents. */
  function findApi(from) {
    let frame = from;
    for (let k = 0; k < FURTHEST; k++) {
      try {
        if (frame.API) return frame.API;
      } catch {
        return null; // of another origin: no API can be there
      }
      if (!frame.parent || frame.parent === frame) break;
      frame = frame.parent;
    }
    try {
      return frame.opener && frame.opener !== frame ? findApi(frame.opener) : null;
    } catch {
      return null;
    }
  }

  const api = findApi(window);
  let isOpen = false;

  function call(name, ...values) {
    try {
      return String(api[name](...values));
    } catch {
      return "false";
    }
  }
  const get = (element) => (isOpen ? call("LMSGetValue", element) : "");
  const set = (element, value) => isOpen && call("LMSSetValue", element, String(value)) === "true";

  /** HHHH:MM:SS.SS */
  function timespan(milliseconds) {
    const hundredths = Math.round(milliseconds / 10);
    const two = (number) => String(number).padStart(2, "0");
    const seconds = Math.floor(hundredths / 100);
    const hours = Math.min(9999, Math.floor(seconds / 3600));
    return `${String(hours).padStart(4, "0")}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
  }

  /** Where the learner was: {"at": 2, "done": "1100", "finished": false}. Anything else, and the lesson begins anew. */
  function resumed(lesson) {
    const { steps } = lesson;
    const at = (value) => (Number.isInteger(value) && value >= 0 && value < steps.length ? value : 0);
    try {
      const { at: shown, done, finished } = JSON.parse(get("cmi.suspend_data"));
      if (typeof done !== "string" || done.length !== steps.length) return null;
      return {
        lesson: lesson.title,
        at: at(shown),
        steps: steps.length,
        done: [...done].map((mark) => mark === "1"),
        finished: finished === true,
      };
    } catch {
      const shown = at(Number(get("cmi.core.lesson_location") || NaN) - 1);
      return shown > 0
        ? { lesson: lesson.title, at: shown, steps: steps.length, done: steps.map(() => false), finished: false }
        : null;
    }
  }

  const lesson = window.backpropLesson;
  const began = Date.now();
  let isDone = false;

  function tell({ at, steps, done, finished }) {
    const score = Math.round((100 * done.filter(Boolean).length) / Math.max(1, steps));
    // After the last step there is a page of its own; a lesson that is done begins anew.
    const shown = finished ? 0 : Math.min(at, steps - 1);
    set("cmi.core.lesson_location", shown + 1);
    set("cmi.suspend_data", JSON.stringify({ at: shown, done: done.map(Number).join(""), finished }));
    set("cmi.core.score.min", 0);
    set("cmi.core.score.max", 100);
    set("cmi.core.score.raw", score);
    // What was completed once stays so.
    if (finished && !isDone) isDone = set("cmi.core.lesson_status", "completed");
    if (isOpen) call("LMSCommit", "");
  }

  function begin() {
    isOpen = api !== null && call("LMSInitialize", "") === "true";
    const status = get("cmi.core.lesson_status");
    isDone = status === "completed" || status === "passed";
    if (!isDone && isOpen) {
      set("cmi.core.lesson_status", "incomplete");
      call("LMSCommit", "");
    }
  }

  function end() {
    if (!isOpen) return;
    set("cmi.core.session_time", timespan(Date.now() - began));
    // Also when it is done: who opens it again finds it so.
    set("cmi.core.exit", "suspend");
    call("LMSCommit", "");
    call("LMSFinish", "");
    isOpen = false;
  }

  begin();
  const playground = document.querySelector("backprop-playground");
  document.title = lesson.title;
  document.documentElement.lang = lesson.lang ?? "en";
  playground.addEventListener("backprop-lesson", (event) => tell(event.detail));
  const progress = resumed(lesson);
  // The element may not be defined yet: a script that comes late has its properties taken over as soon as it is.
  void customElements.whenDefined("backprop-playground").then(() => {
    if (progress) playground.progress = progress;
    playground.lesson = lesson;
  });
  addEventListener("pagehide", end);
})();
