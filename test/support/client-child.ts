import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Ended {
  readonly code: unknown;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a module in a process of its own, as if it were a file in the repository's root: it finds the built
 * packages by their names. Requests to `from` go to `to`, those to this machine go through; any other is refused.
 */
export async function runModule(
  code: string,
  redirect: { readonly from: string; readonly to: string },
  env: Readonly<Record<string, string>>,
): Promise<Ended> {
  const preload = `data:text/javascript,${encodeURIComponent(preloadFor(redirect))}`;
  const child = spawn(process.execPath, ["--import", preload, "--input-type=module", "-"], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: "pipe",
  });
  const output = Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  child.stdin.end(code);
  const [stdout, stderr, [exitCode]] = await output;
  return { code: exitCode, stdout, stderr };
}

function preloadFor({ from, to }: { readonly from: string; readonly to: string }): string {
  return `
    const send = globalThis.fetch;
    globalThis.fetch = (input, init) => {
      const request = new Request(input, init);
      const { origin, hostname, pathname, search } = new URL(request.url);
      if (hostname === "127.0.0.1") return send(request);
      if (origin !== ${JSON.stringify(from)}) throw new Error("A request to " + origin);
      return send(new Request(${JSON.stringify(to)} + pathname + search, request));
    };`;
}
