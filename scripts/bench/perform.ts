import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Runs a program; what it wrote is told if it fails. */
export async function perform(
  purpose: string,
  cwd: string,
  command: string,
  args: readonly string[],
): Promise<void> {
  try {
    await run(command, args, { cwd, maxBuffer: 2 ** 26 });
  } catch (cause) {
    const { stdout = "", stderr = "" }: { stdout?: string; stderr?: string } = Object(cause);
    throw new Error(`Cannot ${purpose}.\n${stderr || stdout || cause}`, { cause });
  }
}
