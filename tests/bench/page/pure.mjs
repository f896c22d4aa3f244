// SPDX-License-Identifier: MIT
// What the engine does when nothing else is asked of it: the page's own design, in a worker of that very page, which rests.

/** Longer than the page's slices: one report is nothing beside it. */
const TURN_MS = 100;

/** Runs in the page. @returns {Promise<number>} samples a second */
async function train({ milliseconds, turn }) {
  const spec = document.querySelector("backprop-playground").spec;
  const work = async ({ engine: address, spec, milliseconds, turn }) => {
    const { createEngine } = await import(address);
    const session = (await createEngine()).createSession(spec);
    const rows = session.data().train.count;
    const samplesOf = ({ epoch, epochProgress }) => (epoch + epochProgress) * rows;
    let steps = 1;
    for (let took = 0; took < turn;) {
      const began = performance.now();
      session.step(steps);
      took = performance.now() - began;
      steps = Math.ceil(steps * Math.min(4, Math.max(turn / Math.max(took, 0.1), 1.05)));
    }
    const [began, before] = [performance.now(), samplesOf(session.report())];
    let report;
    do report = session.step(steps);
    while (performance.now() - began < milliseconds);
    const rate = ((samplesOf(report) - before) * 1000) / (performance.now() - began);
    session.delete();
    return rate;
  };
  const script = `(${work})(${JSON.stringify({ engine: new URL("engine/index.js", document.baseURI).href, spec, milliseconds, turn })}).then(
    (rate) => postMessage({ rate }), (error) => postMessage({ error: String(error) }));`;
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(address, { type: "module" });
  try {
    const { rate, error } = await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
    });
    if (error) throw new Error(error);
    return rate;
  } finally {
    worker.terminate();
    URL.revokeObjectURL(address);
  }
}

/** Samples a second of the engine alone. @returns {Promise<number>} */
export function pure(page, milliseconds) {
  return page.evaluate(train, { milliseconds, turn: TURN_MS });
}
