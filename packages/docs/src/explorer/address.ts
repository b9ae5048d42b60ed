import { useEffect, useState } from "preact/hooks";
import { reveal } from "./anchors.js";

/** How long the state must be unchanged before the address is updated, in milliseconds: some browsers limit updates. */
const delay = 300;

/**
 * Updates the address of the page when its state changes.
 *
 * @param isValid - whether the body is JSON; otherwise the address stays, because invalid JSON may contain a secret
 */
export function useAddress(link: string, isValid: boolean): void {
  useEffect(() => {
    if (!isValid) return;
    const timer = setTimeout(() => {
      const { pathname, hash } = location;
      history.replaceState(null, "", `${pathname}${link === "" ? "" : `?${link}`}${hash}`);
    }, delay);
    return () => clearTimeout(timer);
  }, [link, isValid]);
}

/** The anchor in the address, whose element is scrolled into view. */
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

/** The anchor in the address of the page. */
export function readTarget(): string {
  const hash = location.hash.slice(1);
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
