import { redactBody } from "../prepare.js";
import { mask } from "../redact.js";

/**
 * The value of a field of a form as it may be shown.
 *
 * @param secrets - names of fields that must not be shown
 */
export function hideSecrets(
  name: string,
  value: string,
  secrets: readonly string[] | undefined,
): string {
  if (secrets === undefined) return value;
  // An object may be spread over several names, such as `size[width]`, or be one list of names and values.
  const words = [...name.split(/[[\]]/), ...value.split(/[ ,|]/)];
  if (words.some((word) => secrets.includes(word))) return mask;
  return /^[[{]/.test(value) ? redactBody(value, secrets) : value;
}
