// SPDX-License-Identifier: MIT
// What a person sees of a page that plays, counted in the page itself.

/**
 * @typedef {object} Watched
 * @property {number} frames animation frames a second
 * @property {number} shown moments of the run that reached the page a second
 * @property {number} maps maps painted for each of these
 * @property {number} slow 95th percentile of the time from one animation frame to the next, ms
 * @property {number[]} long tasks of more than 50 ms
 * @property {number} displayed samples a second as the page displays them, the mean over the time
 * @property {number} counted the same from the reports at both ends: epochs × rows over wall time
 * @property {string} status how the run stands at the end
 */

/** Watches for so many milliseconds. @returns {Promise<Watched>} */
export function watched(page, milliseconds) {
  return page.evaluate(watch, milliseconds);
}

/** Runs in the page. The time begins and ends with a moment that arrives, so that the counted rate has whole slices. */
function watch(milliseconds) {
  const playground = document.querySelector("backprop-playground");
  const rows = playground.state.loaded.data.train.count;
  const samplesOf = ({ report }) => (report.epoch + report.epochProgress) * rows;
  const [long, gaps, rates] = [[], [], []];
  const observer = new PerformanceObserver((list) => long.push(...list.getEntries().map((entry) => entry.duration)));
  observer.observe({ entryTypes: ["longtask"] });
  const [began, painted] = [performance.now(), globalThis.paints];
  let [before, last, shown] = [began, playground.state.frame, 0];
  let first = null;
  return new Promise((resolve) => {
    const look = (now) => {
      gaps.push(now - before);
      before = now;
      const { frame } = playground.state;
      if (frame !== last) {
        shown++;
        last = frame;
        rates.push(frame.samplesPerSecond);
        first ??= { frame, at: performance.now() };
        if (now - began >= milliseconds) return resolve(summed(frame));
      }
      if (now - began < 4 * milliseconds) requestAnimationFrame(look);
      else resolve(summed(frame));
    };
    const summed = (frame) => {
      observer.disconnect();
      const at = performance.now();
      const seconds = (at - began) / 1000;
      gaps.sort((one, other) => one - other);
      return {
        frames: gaps.length / seconds,
        shown: shown / seconds,
        maps: (globalThis.paints - painted) / shown,
        slow: gaps[Math.floor(gaps.length * 0.95)],
        long,
        displayed: rates.reduce((sum, rate) => sum + rate, 0) / rates.length,
        counted: ((samplesOf(frame) - samplesOf(first.frame)) * 1000) / (at - first.at),
        status: frame.report.status,
      };
    };
    requestAnimationFrame(look);
  });
}
