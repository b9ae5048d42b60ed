/** Timers take no longer delay than this; a longer limit is as good as none. */
const longestTimer = 2_147_483_647;

/** As much of an `AbortSignal` as ending work takes. */
export interface Stop {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** Stops what runs inside one call, one thing after the other; a platform's controller costs as much as all else. */
export class LightController {
  readonly signal = this;
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
 * Runs work for a limited time and as long as an outer signal allows, even where the work ignores the signal it is
 * given. One timer and one listener, both gone when the returned promise settles.
 *
 * @param limit - milliseconds
 * @param onLimit - makes the error that the work ends with when the time is up
 * @throws what `onLimit` makes, the outer signal's reason when that fires, and what the work throws
 */
export async function runWithin<Result, Signal>(
  controller: { readonly signal: Signal; abort(reason: unknown): void },
  limit: number | undefined,
  outer: Stop | undefined,
  onLimit: () => unknown,
  work: (signal: Signal) => Promise<Result>,
): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let onAbort = (): void => {};
  try {
    return await new Promise<Result>((resolve, reject) => {
      const stop = (reason: unknown): void => {
        reject(reason);
        controller.abort(reason);
      };
      onAbort = () => stop(outer?.reason);
      if (outer?.aborted) return onAbort();
      outer?.addEventListener("abort", onAbort);
      if (limit !== undefined && limit <= longestTimer)
        timer = setTimeout(() => stop(onLimit()), limit);
      work(controller.signal).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener("abort", onAbort);
  }
}

/** What a wait that was not cut short ends with. */
const woken = Symbol();

/** Waits, unless the signal fires first. */
export async function wait(milliseconds: number, outer: Stop | undefined): Promise<void> {
  const never = () => new Promise<never>(() => {});
  const controller = new LightController();
  await runWithin(controller, milliseconds, outer, () => woken, never).catch((reason: unknown) => {
    if (reason !== woken) throw reason;
  });
}
