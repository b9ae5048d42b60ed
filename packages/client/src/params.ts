import { InvalidParamsError } from "./errors.js";
import { log } from "./logger.js";
import type { Operation } from "./operation.js";
import type { CallSettings } from "./options.js";

/**
 * Holds the params against the description of the API. What does not end the call is logged.
 *
 * @throws {@link InvalidParamsError}
 */
export function checkParams(
  { id, check }: Operation<unknown, unknown>,
  params: object,
  settings: CallSettings,
): void {
  const { validate = "error" } = settings;
  const issues = (validate !== "off" && check?.(params, settings)) || [];
  if (validate === "error" && issues.some(({ severity }) => severity === "error")) {
    throw new InvalidParamsError(issues);
  }
  for (const { message, pointer, severity } of issues) {
    log(settings, "warn", `${id}: ${message} (${severity} at ${pointer})`);
  }
}

/** The params that go into the query, under their names on the wire, and the rest, which is the body. */
export function splitParams(
  { query: names, parameters }: Operation<unknown, unknown>,
  params: object,
) {
  // Without prototypes, so that `__proto__` is a name like any other.
  const query: Record<string, unknown> = Object.create(null);
  const body: Record<string, unknown> = Object.create(null);
  for (const [name, value] of Object.entries(params)) {
    const wireName = Object.hasOwn(names, name) && names[name];
    if (wireName) query[wireName] = value;
    else if (!parameters?.names.includes(name)) body[name] = value;
  }
  return { query, body };
}

/**
 * The body as JSON text.
 *
 * @throws {@link InvalidParamsError} for what JSON cannot hold, such as a cycle or a bigint
 */
export function serializeBody(body: unknown): string {
  try {
    return JSON.stringify(body);
  } catch (cause) {
    const message = `params cannot be written as JSON: ${cause}`;
    throw new InvalidParamsError(
      [{ pointer: "", rule: "json", severity: "error", message, link: "" }],
      { cause },
    );
  }
}
