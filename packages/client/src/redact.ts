import { mask } from "./rules/report.js";

export { mask };

/** A text without the secrets, both as they are and escaped as in JSON. */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets.reduce((rest, secret) => {
    // A short secret may occur in a longer text by chance.
    if (secret.length < 8) return rest === secret ? mask : rest;
    return rest.replaceAll(secret, mask).replaceAll(JSON.stringify(secret).slice(1, -1), mask);
  }, text);
}

/** A JSON value without the secrets in its texts; a mask for a value that JSON cannot hold, or too deep to search. */
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

/** A JSON body without secrets; a mask if middleware replaced it by another format, in which they cannot be found. */
export function redactBody(body: string, names: readonly string[] | undefined): string {
  try {
    return JSON.stringify(redactJson(JSON.parse(body), collectSecrets(body, names)));
  } catch {
    return mask;
  }
}

/** The value of a form field, masked if it contains a field named as a secret. */
export function redactFormField(
  name: string,
  value: string,
  secrets: readonly string[] | undefined,
): string {
  if (secrets === undefined) return value;
  // An object may be serialized as several names, such as `size[width]`, or as one list of names and values.
  const words = [...name.split(/[[\]]/), ...value.split(/[ ,|]/)];
  if (words.some((word) => secrets.includes(word))) return mask;
  return /^[[{]/.test(value) ? redactBody(value, secrets) : value;
}
