/** The part of an `AbortSignal` that ends work. */
export interface Stop {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** An `AbortController` for one listener at a time. The platform's costs as much as the rest of a call. */
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
export async function runWithin<Result, Controller extends { abort(reason: unknown): void }>(
  controller: Controller,
  limit: number,
  outer: Stop | undefined,
  onLimit: () => unknown,
  work: (controller: Controller) => Promise<Result>,
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
      // Timers have no longer delays, so a longer limit is none.
      const longestTimer = 2_147_483_647;
      if (limit <= longestTimer) timer = setTimeout(() => stop(onLimit()), limit);
      work(controller).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener("abort", onAbort);
  }
}

/** Waits, unless the signal fires first. */
export function wait(milliseconds: number, outer: LightController): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    outer.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(outer.reason);
    });
  });
}
