import { mask } from "./rules/place.js";

export { mask };

/** Shorter secrets are masked only where they stand alone: they would take half of every text with them. */
const shortestPart = 8;

/** A text without the secrets, as they are and as JSON writes them. */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets.reduce((rest, secret) => {
    if (secret.length < shortestPart) return rest === secret ? mask : rest;
    return rest.replaceAll(secret, mask).replaceAll(JSON.stringify(secret).slice(1, -1), mask);
  }, text);
}

/** A JSON value without the secrets in its texts; a mask for what is none, or too deep to be looked through. */
export function redactJson(value: unknown, secrets: readonly string[]): unknown {
  try {
    const text = JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === "string" ? redact(inner, secrets) : inner,
    );
    return text && JSON.parse(text);
  } catch {
    return mask;
  }
}

/** The texts in fields of these names, at any depth. */
export function collectSecrets(json: string, names: readonly string[] = []): string[] {
  const found: string[] = [];
  JSON.parse(json, (key, inner: unknown) => {
    if (names.includes(key) && typeof inner === "string") found.push(inner);
    return inner;
  });
  return found;
}
