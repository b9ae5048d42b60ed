// Runs the checks where there are processes: in Node, Bun and Deno.
import { argv, env } from "node:process";
import { inspect } from "node:util";
import { run } from "./behaviour.mjs";

const { Bun, Deno } = /** @type {Record<string, { inspect?: typeof inspect } | undefined>} */ (
  /** @type {unknown} */ (globalThis)
);
const deep = { depth: 9, showHidden: true };

/** @param {unknown} value */
const show = (value) =>
  [inspect(value, deep), Bun?.inspect?.(value, deep), Deno?.inspect?.(value, deep)].join("\n");

const report = await run({
  origin: argv[2] ?? "",
  isBrowser: false,
  hasEnvironment: env.SCENARIO_SDK_API_KEY !== undefined,
  inspect: show,
});
console.log(JSON.stringify(report));
