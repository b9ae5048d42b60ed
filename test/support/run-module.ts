import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { Server } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { format } from "node:util";
import { expect, vi } from "vitest";
import { repository } from "./generator-files.js";

/** Modules below `node_modules` see the packages as they are built. */
const folder = join(repository, "node_modules/.cache/test-modules");

/**
 * Runs a module that finds the built packages by their names, and expects it to close the servers it starts. Requests
 * to `from` go to `to`, those to this machine go through; any other is refused.
 *
 * @returns what it has logged
 */
export async function runModule(
  code: string,
  { from, to }: { readonly from: string; readonly to: string },
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const file = join(folder, `${randomUUID()}.mjs`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, code);
  const send = globalThis.fetch;
  vi.stubGlobal("fetch", (input: RequestInfo, init?: RequestInit) => {
    const request = new Request(input, init);
    const { origin, hostname, pathname, search } = new URL(request.url);
    if (hostname === "127.0.0.1") return send(request);
    if (origin !== from) throw new Error(`A request to ${origin}`);
    return send(new Request(to + pathname + search, request));
  });
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const listen = vi.spyOn(Server.prototype, "listen");
  const lines: string[] = [];
  for (const name of ["log", "info"] as const)
    vi.spyOn(console, name).mockImplementation((...args) => void lines.push(format(...args)));
  for (const name of ["warn", "error"] as const) vi.spyOn(console, name).mockReturnValue();
  try {
    await import(/* @vite-ignore */ pathToFileURL(file).href);
    expect(
      listen.mock.contexts.filter((server) => server instanceof Server && server.listening),
    ).toEqual([]);
    return lines.join("\n");
  } finally {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
    rmSync(file);
  }
}
