// SPDX-License-Identifier: MIT

/** Does the work at most once in so many milliseconds; the last call is never lost. `end`: what waits is dropped. */
export function throttled(work: () => void, ms: number): { (): void; end(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWaiting = false;
  const rested = (): void => {
    timer = undefined;
    if (isWaiting) call();
  };
  const call = (): void => {
    isWaiting = timer !== undefined;
    if (isWaiting) return;
    timer = setTimeout(rested, ms);
    work();
  };
  const end = (): void => {
    clearTimeout(timer);
    timer = undefined;
    isWaiting = false;
  };
  return Object.assign(call, { end });
}
