/** The members of an `AbortSignal` that are used here, which `LightController` has too. */
export interface SignalLike {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/**
 * An `AbortController` and its signal in one object, for one listener at a time. The platform's takes as long to create
 * as the rest of a call.
 */
export class LightController {
  aborted = false;
  reason: unknown;
  #listener: (() => void) | undefined;

  addEventListener(_: "abort", listener: () => void): void {
    this.#listener = listener;
  }

  removeEventListener(): void {
    this.#listener = undefined;
  }

  abort(reason: unknown): void {
    this.aborted = true;
    this.reason = reason;
    this.#listener?.();
  }
}

/**
 * Runs work until its time is up or an outer signal fires, even if the work ignores its controller. Rejects with the
 * error of `onLimit`, the signal's reason or the error of the work.
 */
export function runWithin<Result, Controller extends { abort(reason: unknown): void }>(
  controller: Controller,
  limit: number,
  outer: SignalLike | undefined,
  onLimit: () => unknown,
  work: (controller: Controller) => Promise<Result>,
): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let onAbort = (): void => {};
  return new Promise<Result>((resolve, reject) => {
    const stop = (reason: unknown): void => {
      reject(reason);
      controller.abort(reason);
    };
    onAbort = () => stop(outer?.reason);
    if (outer?.aborted) return onAbort();
    outer?.addEventListener("abort", onAbort);
    // Timers do not support a longer delay, so a longer limit is ignored.
    if (limit < 2 ** 31) timer = setTimeout(() => stop(onLimit()), limit);
    work(controller).then(resolve, reject);
  }).finally(() => {
    clearTimeout(timer);
    outer?.removeEventListener("abort", onAbort);
  });
}

/**
 * Waits; rejects with the signal's reason if the signal fires first. The waiting is work without an end, which the
 * limit ends.
 */
export function wait(milliseconds: number, outer: SignalLike): Promise<void> {
  const endless = () => new Promise<never>(() => {});
  return runWithin(new LightController(), milliseconds, outer, () => {}, endless).catch(() => {
    if (outer.aborted) throw outer.reason;
  });
}
