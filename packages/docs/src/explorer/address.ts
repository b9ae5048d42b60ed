import { useEffect, useState } from "preact/hooks";
import { reveal } from "./anchors.js";

/** How long the reader must rest before the address follows, in milliseconds. Some browsers allow few changes. */
const rest = 300;

/**
 * Keeps the page's address in step with what it shows.
 *
 * @param isSettled - whether it is JSON; invalid JSON stays out of the address, as a secret might stand in it
 */
export function useAddress(link: string, isSettled: boolean): void {
  useEffect(() => {
    if (!isSettled) return;
    const timer = setTimeout(() => {
      const { pathname, hash } = location;
      history.replaceState(null, "", `${pathname}${link === "" ? "" : `?${link}`}${hash}`);
    }, rest);
    return () => clearTimeout(timer);
  }, [link, isSettled]);
}

/** The anchor that the address names, brought into view. */
export function useTarget(): string {
  const [target, setTarget] = useState(readTarget);
  useEffect(() => {
    const follow = () => setTarget(readTarget());
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  useEffect(() => {
    const element = target === "" ? null : document.getElementById(target);
    if (element !== null) reveal(element);
  }, [target]);
  return target;
}

function readTarget(): string {
  const hash = location.hash.slice(1);
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
