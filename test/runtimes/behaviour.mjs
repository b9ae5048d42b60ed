// What the client promises, checked with nothing but the standards of the web, so that every platform runs this file.
import { failures } from "./failures.mjs";
import { results } from "./results.mjs";
import { sending } from "./sending.mjs";
import { waiting } from "./waiting.mjs";

/** @typedef {Record<string, (platform: import("./harness.mjs").Platform) => Promise<void>>} Checks */

/** @type {Checks} */
const checks = { ...sending, ...results, ...failures, ...waiting };

/** A check that hangs must not take the others with it. */
const limit = 20_000;

/**
 * @param {import("./harness.mjs").Platform} platform
 * @returns {Promise<{ name: string, ok: boolean, error?: string }[]>}
 */
export async function run(platform) {
  const report = [];
  for (const [name, check] of Object.entries(checks)) {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    const hung = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error("Hangs")), limit);
    });
    try {
      await Promise.race([check(platform), hung]);
      report.push({ name, ok: true });
    } catch (error) {
      report.push({ name, ok: false, error: describe(error) });
    }
    clearTimeout(timer);
  }
  return report;
}

/**
 * @param {unknown} error
 * @returns {string}
 */
function describe(error) {
  if (!(error instanceof Error)) return String(error);
  const because = error.cause === undefined ? "" : `\nbecause of ${describe(error.cause)}`;
  const { message, stack = "" } = error;
  // Some platforms' stacks repeat the message, others' do not.
  return `${stack.includes(message) ? "" : `${error}\n`}${stack}${because}`;
}
