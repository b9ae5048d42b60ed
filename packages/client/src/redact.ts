import type { SentRequest } from "./http-client.js";
import type { Call } from "./operation.js";
import { isFields, mask } from "./rules/report.js";
import { isNear } from "./rules/suggest.js";

export { mask };

/** Hides secrets in a text. */
export type Redact = (text: string) => string;

/**
 * Whether the values of headers and query parameters of this name are not shown.
 *
 * @param names - further names, in any case
 */
export function isSecretName(name: string, names: readonly string[] = []): boolean {
  const isLikely = /auth(?!ors?$)|cookie|key|secret|token|passw|signature/i.test(name);
  return isLikely || names.some((one) => one.toLowerCase() === name.toLowerCase());
}

/** Base64 of the text in UTF-8, which `btoa` alone does not encode. */
export function encodeBase64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

/**
 * Makes a function that hides the secrets of a call: its credentials, what looks like one in the request, and secret
 * fields of the body.
 */
export function createRedactor({ credentials, sent, options, request, operation }: Call): Redact {
  return createRedact([
    ...credentials,
    ...(sent ? collectSent(sent, options.secretNames) : []),
    ...collectSecrets(request.json, operation.secrets),
  ]);
}

/**
 * Patterns for what may replace a character: in the URL-safe alphabet of Base64, by missing padding, and in forms (`+`
 * for a space).
 */
const variants: Readonly<Record<string, string>> = {
  "=": "|",
  "+": "|-",
  "/": "|_",
  " ": "|\\+",
};

/**
 * Makes a function that hides these texts, also where they are escaped as in JSON or in a URL, or encoded in one of the
 * forms of Base64. Texts of fewer than 8 characters are hidden only where they are the whole text.
 */
function createRedact(secrets: readonly string[]): Redact {
  // Any character may be percent-encoded in a URL.
  const toPattern = (character: string) => {
    const bytes = [...new TextEncoder().encode(character)].map((byte) => `%0?${byte.toString(16)}`);
    return `(?:${bytes.join("")}|\\${character}${variants[character] ?? ""})`;
  };
  const patterns = secrets
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeBase64(secret)])
    .filter(({ length }) => length >= 8)
    // Longer ones first, as one may contain another.
    .sort((a, b) => b.length - a.length)
    .map((form) => new RegExp(form.replace(/\W/gu, toPattern), "gi"));
  return (text) =>
    // Short secrets have no pattern, as they may occur in a longer text by chance.
    secrets.includes(text)
      ? mask
      : // What is nothing but padding is found everywhere.
        patterns.reduce((rest, one) => rest.replace(one, (found) => found && mask), text);
}

/** A JSON value with the texts and names in it redacted; a mask for one that is too deep to search. */
export function redactJson(value: unknown, redact: Redact): unknown {
  const visit = (inner: unknown): unknown => {
    if (typeof inner === "string") return redact(inner);
    if (Array.isArray(inner)) return inner.map(visit);
    if (!isFields(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, one]) => [redact(key), visit(one)]));
  };
  try {
    return visit(value);
  } catch {
    return mask;
  }
}

export function redactHeaders(headers: Headers, redact: Redact): Headers {
  return new Headers([...headers].map(([name, value]): [string, string] => [name, redact(value)]));
}

/** The secrets in a request: values of headers and query parameters whose names look secret. */
function collectSent({ url, headers }: SentRequest, names: readonly string[] = []): string[] {
  return [...new URLSearchParams(url.split("?")[1]), ...headers]
    .filter(([name]) => isSecretName(name, names))
    .flatMap(([, value]) => {
      const parts = value.split(/[\s;=]+/).filter(({ length }) => length >= 8);
      // The scheme in front of a token is no secret.
      return [value.replace(/^\w+ /, ""), ...parts];
    });
}

/** The texts in fields of these names, misspelt ones included, at any depth. */
function collectSecrets(json: string, names: readonly string[] = []): string[] {
  const found: string[] = [];
  const isSecret = (key: string) =>
    names.some((name) =>
      isNear(key.toLowerCase(), name.toLowerCase(), Math.min(3, name.length / 3)),
    );
  JSON.parse(json, (key, inner: unknown) => {
    if (typeof inner === "string" && isSecret(key)) found.push(inner);
    return inner;
  });
  return found;
}

/** A JSON body without secrets; a mask if middleware replaced it by another format, in which they cannot be found. */
export function redactBody(body: string, names: readonly string[] | undefined): string {
  try {
    const redact = createRedact(collectSecrets(body, names));
    return JSON.stringify(redactJson(JSON.parse(body), redact));
  } catch {
    return mask;
  }
}

/** The value of a form field, masked if the field itself or one in it is named as a secret. */
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
