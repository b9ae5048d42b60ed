import { execFile } from "node:child_process";
import { join } from "node:path";
import { repository } from "./generator-files.js";

const main = join(repository, "scripts/codegen/main.mjs");

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The real command line as a process: the program and its arguments. */
export function codegenCommand(args: readonly string[]): [command: string, args: string[]] {
  return [process.execPath, [main, ...args]];
}

/** Runs the real command line, as `npm run codegen` does. */
export function runCodegen(
  args: readonly string[],
  { cwd = repository, env = {} }: { cwd?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { cwd, env: { ...process.env, ...env } };
    execFile(...codegenCommand(args), options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr });
    });
  });
}
