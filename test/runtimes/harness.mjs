import { Scenario } from "@scenario-models/client";
import { apiKey, apiSecret } from "./credentials.mjs";

/**
 * What the host of a run passes to it.
 *
 * @typedef {object} Platform
 * @property {string} origin - of the server to talk to
 * @property {boolean} isBrowser
 * @property {boolean} hasEnvironment - whether there are variables; they then hold those of credentials.mjs
 * @property {(value: unknown) => string} inspect - how the platform shows a value to people
 */

/**
 * A request as the server saw it, with the path below the client's root.
 *
 * @typedef {object} Arrival
 * @property {string} method
 * @property {string} url
 * @property {Record<string, string | undefined>} headers
 * @property {string} body
 * @property {boolean} closed - whether the connection or the response has ended since
 */

let trials = 0;

/**
 * A client whose requests meet faults of the server in order; the last one stays.
 *
 * @param {Platform} platform
 * @param {string} faults - names of the server, with commas between them
 * @param {import("@scenario-models/client").ScenarioOptions} options
 */
export function connect({ origin }, faults, options = {}) {
  trials += 1;
  const id = `trial-${trials}`;
  const baseURL = `${origin}/try/${faults}/${id}/v1`;
  const client = new Scenario({
    ...{ baseURL, apiKey, apiSecret, maxRetries: 0, dangerouslyAllowBrowser: true },
    ...options,
  });
  /** @returns {Promise<Arrival[]>} */
  const findArrivals = async () => {
    const response = await fetch(`${origin}/received/${id}`, { cache: "no-store" });
    return response.json();
  };
  const findArrival = async () => {
    const [arrival, ...others] = await findArrivals();
    if (arrival === undefined || others.length > 0) throw new Error("Not exactly one arrived");
    return arrival;
  };
  return { client, baseURL, findArrivals, findArrival };
}

/** @param {number} milliseconds */
export const sleep = (milliseconds) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/**
 * Waits for something that is about to happen.
 *
 * @param {string} what
 * @param {() => Promise<boolean>} happened
 */
export async function until(what, happened) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await happened()) return;
    await sleep(50);
  }
  throw new Error(`Never happened: ${what}`);
}

/**
 * @param {unknown} found
 * @param {unknown} wanted - a value of JSON; `undefined` counts as `null`
 */
export function equal(found, wanted) {
  const [left, right] = [found, wanted].map((value) => JSON.stringify(value ?? null));
  if (left !== right) throw new Error(`Found ${left}, wanted ${right}`);
}

/**
 * @param {unknown} condition
 * @param {string} what
 */
export function holds(condition, what) {
  if (!condition) throw new Error(`Does not hold: ${what}`);
}

/**
 * The error that a call ends with: of exactly this class and with these fields.
 *
 * @template {Error} Kind
 * @param {Promise<unknown>} call
 * @param {new (...args: never[]) => Kind} ErrorClass
 * @param {Partial<Record<keyof Kind, unknown>>} fields
 * @returns {Promise<Kind>}
 */
export async function rejection(call, ErrorClass, fields = {}) {
  const { error } = await call.then(
    (value) => ({ error: new Error(`Resolved to ${JSON.stringify(value)}`) }),
    (/** @type {unknown} */ reason) => ({ error: reason }),
  );
  if (!(error instanceof ErrorClass) || error.constructor !== ErrorClass) {
    throw new Error(`Not ${ErrorClass.name}`, { cause: error });
  }
  equal(error.name, ErrorClass.name);
  for (const [name, wanted] of Object.entries(fields)) equal(Reflect.get(error, name), wanted);
  return error;
}

/**
 * All texts that can be reached from a value through properties, hidden ones included.
 *
 * @param {unknown} value
 * @param {Set<unknown>} seen
 * @returns {string[]}
 */
export function collectTexts(value, seen = new Set()) {
  if (typeof value === "string") return [value];
  if (value instanceof Headers) return [...value].flat();
  if (typeof value !== "object" || value === null || seen.has(value)) return [];
  seen.add(value);
  const inner = Reflect.ownKeys(value).flatMap((key) => [
    String(key),
    ...collectTexts(Reflect.get(value, key), seen),
  ]);
  return [...inner, ...collectTexts(Object.getPrototypeOf(value), seen)];
}
