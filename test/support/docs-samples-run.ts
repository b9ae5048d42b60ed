import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { findPython } from "../../scripts/tools.js";
import { transpile } from "./client-samples.js";
import { runModule } from "./run-module.js";

/** Credentials with characters that have a meaning in shells or languages. */
const username = "key_$HOME";
const password = 'it\'s "$(echo not)" `this` \\ %s {0}';

/** The header that the server receives for them. */
export const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;

/** @param folder - where the files lie that the program sends */
export async function runCurl(
  code: string,
  variables: readonly string[],
  folder?: string,
): Promise<void> {
  await run("sh", ["-s"], code, nameCredentials(variables), folder);
}

/** @param folder - where the files lie that the program sends */
export async function runPython(
  code: string,
  variables: readonly string[],
  folder?: string,
): Promise<void> {
  const python = findPython();
  if (python === undefined) throw new Error("There is no Python with requests: npm run test:slow");
  await run(python, ["-"], code, { ...nameCredentials(variables), PYTHONUTF8: "1" }, folder);
}

/** Runs the program with the built client, whose requests to the API's own address go to another one. */
export async function runTypeScript(
  code: string,
  redirect: { readonly from: string; readonly to: string },
  variables: readonly string[],
): Promise<void> {
  const program = transpile({ where: "", file: "", line: 1, code });
  await runModule(program, redirect, nameCredentials(variables));
}

/** The environment that the samples read their credentials from. */
function nameCredentials([first, second]: readonly string[]): Record<string, string> {
  return {
    ...(first === undefined ? {} : { [first]: username }),
    ...(second === undefined ? {} : { [second]: password }),
  };
}

async function run(
  command: string,
  args: readonly string[],
  input: string,
  env: Readonly<Record<string, string>>,
  cwd?: string,
): Promise<void> {
  // No proxy stands between the sample and the test's own server.
  const direct = { NO_PROXY: "*", no_proxy: "*" };
  const child = spawn(command, args, {
    env: { ...process.env, ...direct, ...env },
    stdio: "pipe",
    ...(cwd === undefined ? {} : { cwd }),
  });
  const output = Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  child.stdin.end(input);
  const [stdout, stderr, [code]] = await output;
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${stderr}${stdout}`);
}
