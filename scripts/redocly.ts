import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const cli = fileURLToPath(new URL("bin/cli.js", import.meta.resolve("@redocly/cli/package.json")));

/** Runs Redocly's command line, for features that its packages do not export, and returns its output. */
export async function runRedocly(...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [cli, ...args], {
    env: { ...process.env, REDOCLY_TELEMETRY: "off" },
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  return stdout;
}
