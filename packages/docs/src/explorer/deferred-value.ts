import { useEffect, useRef, useState } from "preact/hooks";

/**
 * The value itself, or one that takes long to work with as it was when the browser last had nothing else to do: each
 * key then shows at once, and what follows from it once the reader pauses.
 */
export function useDeferredValue<Value>(value: Value, isLarge: boolean): Value {
  const deferred = useRef(value);
  const [, render] = useState(0);
  if (!isLarge) deferred.current = value;
  useEffect(() => {
    if (deferred.current === value) return;
    return whenIdle(() => {
      deferred.current = value;
      render((count) => count + 1);
    });
  }, [value]);
  return deferred.current;
}

/** How long the browser may be busy before the work is done all the same, in milliseconds. */
const timeout = 1000;

/** @returns cancels the work */
function whenIdle(work: () => void): () => void {
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback !== "function") {
    const timer = setTimeout(work, timeout / 4);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout });
  return () => cancelIdleCallback(handle);
}
