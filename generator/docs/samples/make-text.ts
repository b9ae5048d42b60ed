import type { Limits } from "../../api-model/model.js";
import { makeMatch } from "./match-pattern.js";

/** A text of each format that OpenAPI and JSON Schema know by name. */
const textsByFormat: ReadonlyMap<string, string> = new Map([
  ["byte", "eW91ci1ieXRlcw=="],
  ["date", "2026-01-31"],
  ["date-time", "2026-01-31T12:00:00Z"],
  ["time", "12:00:00Z"],
  ["duration", "P1D"],
  ["email", "you@example.com"],
  ["idn-email", "you@example.com"],
  ["hostname", "example.com"],
  ["idn-hostname", "example.com"],
  ["ipv4", "192.0.2.1"],
  ["ipv6", "2001:db8::1"],
  ["uri", "https://example.com/"],
  ["uri-reference", "/your-path"],
  ["iri", "https://example.com/"],
  ["iri-reference", "/your-path"],
  ["uri-template", "https://example.com/{id}"],
  ["uuid", "00000000-0000-4000-8000-000000000000"],
  ["json-pointer", "/your-field"],
  ["relative-json-pointer", "0/your-field"],
  ["regex", "^your"],
]);

/** A text within the limits, as far as one is found, which a reader sees at once to be a placeholder. */
export function makeText(name: string, format: string | undefined, limits: Limits): string {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern } = limits;
  const hasRoom = (text: string): boolean => {
    const { length } = [...text];
    return length >= minLength && length <= maxLength;
  };
  const usual = textsByFormat.get(format ?? "") ?? sayYours(name);
  const match = pattern === undefined ? usual : makeMatch(pattern, usual, hasRoom);
  return match !== undefined && hasRoom(match) ? match : pad(usual, minLength, maxLength);
}

/** `modelId` gives `your-model-id`, which a reader sees at once to be no id, and which needs no escaping. */
function sayYours(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1-$2").match(/[\p{L}\p{N}]+/gu) ?? ["value"];
  return `your-${words.join("-").toLowerCase()}`;
}

/** The text with dashes behind it, or cut, where it has not the length it must have. */
function pad(text: string, minLength: number, maxLength: number): string {
  return [...text.padEnd(minLength, "-")].slice(0, maxLength).join("");
}
