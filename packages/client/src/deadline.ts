/** Timers take no longer delay than this; a longer limit is as good as none. */
const longestTimer = 2_147_483_647;

/**
 * Runs work for a limited time and as long as an outer signal allows, even where the work ignores the signal it is
 * given. One timer and one listener, both gone when the returned promise settles.
 *
 * @param limit - milliseconds
 * @param onLimit - makes the error that the work ends with when the time is up
 * @throws what `onLimit` makes, the outer signal's reason when that fires, and what the work throws
 */
export async function runWithin<Result>(
  limit: number | undefined,
  outer: AbortSignal | undefined,
  onLimit: () => unknown,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
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
export async function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  const never = () => new Promise<never>(() => {});
  await runWithin(milliseconds, signal, () => woken, never).catch((reason: unknown) => {
    if (reason !== woken) throw reason;
  });
}
