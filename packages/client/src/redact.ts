/** Stands in for every secret that would otherwise be shown. */
export const mask = "***";

/** Shorter secrets are masked only where they stand alone: they would take half of every text with them. */
const shortestPart = 8;

/** A text, JSON or not, without the secrets. */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets.reduce((rest, secret) => {
    const whole = rest.replaceAll(JSON.stringify(secret), `"${mask}"`);
    return secret.length < shortestPart ? whole : whole.replaceAll(secret, mask);
  }, text);
}

/** The texts in fields of these names, at any depth. */
export function collectSecrets(value: unknown, names: readonly string[] = []): string[] {
  const found: string[] = [];
  JSON.stringify(value, (key, inner: unknown) => {
    if (names.includes(key) && typeof inner === "string") found.push(inner);
    return inner;
  });
  return found;
}
