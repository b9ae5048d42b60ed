import { spawn } from "node:child_process";
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
  return new Promise((resolve, reject) => {
    const child = spawn(...codegenCommand(args), {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}
