import { join } from "node:path";
import { build } from "esbuild";
import { vi } from "vitest";
import type { ApiModel, Credential, Operation } from "../../generator/api-model/model.js";
import {
  describeSampleOperation,
  listExampleRequests,
} from "../../generator/docs/samples/describe-samples.js";
import { packModel } from "../../generator/generate.js";
import type { SampleOperation, SampleRequest } from "../../packages/docs/src/samples/index.js";
import { sampleIn } from "./docs-samples.js";
import { repository, writeTree } from "./generator-files.js";

/** The TypeScript sample that the docs show for an operation, as a program to import. */
export interface SampleProgram {
  readonly operation: Operation;
  readonly about: SampleOperation;
  readonly request: SampleRequest;
  /** A module that makes the call as soon as it is imported. */
  readonly file: string;
}

/** The request that the docs show first. */
const showFirst: ListRequests = (operation) => [listExampleRequests(operation)[0].request];

type ListRequests = (operation: Operation) => readonly SampleRequest[];

/** Writes whole packages of an API into a folder, and a program for each request of each of its operations. */
export async function writePrograms(
  folder: string,
  api: ApiModel,
  listRequests: ListRequests = showFirst,
): Promise<SampleProgram[]> {
  const files = await packModel(api);
  const sources = files.filter(({ path }) => /^(?:enums|client)\/src\//.test(path));
  const written = api.operations.flatMap((operation, index) => {
    const about = describeSampleOperation(api, operation);
    const beside = { ...about.client, packageName: "../client/src/index.js" };
    return listRequests(operation).map(async (request, number) => {
      const code = await sampleIn("typescript", { ...about, client: beside }, request);
      const name = `operation-${index}-${number}`;
      return { operation, about, request, code, name, file: join(folder, "dist", `${name}.js`) };
    });
  });
  const programs = await Promise.all(written);
  writeTree(folder, {
    "package.json": '{ "type": "module" }',
    ...Object.fromEntries(sources.map(({ path, text }) => [path, text])),
    ...Object.fromEntries(programs.map(({ name, code }) => [`samples/${name}.ts`, code])),
  });
  await build({
    entryPoints: programs.map(({ name }) => join(folder, "samples", `${name}.ts`)),
    outdir: join(folder, "dist"),
    alias: { [`${api.client.scope}/enums`]: join(folder, "enums/src/index.ts") },
    nodePaths: [join(repository, "node_modules")],
    ...{ bundle: true, splitting: true, format: "esm", platform: "node", target: "es2022" },
  });
  return programs;
}

/** Runs a program, whose requests go through a function instead of `fetch`, by their paths below the server's. */
export async function runProgram(
  { about, file }: SampleProgram,
  send: (path: string, init: RequestInit) => Promise<Response>,
): Promise<unknown> {
  vi.spyOn(console, "log").mockReturnValue();
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
    if (!url.startsWith(about.server)) throw new Error(`A request to ${url}`);
    return send(url.slice(about.server.length), init);
  });
  try {
    await import(/* @vite-ignore */ file);
    return undefined;
  } catch (error) {
    return error;
  } finally {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  }
}

/** Every credential that the client may ask for. */
export function listCredentials({ security }: ApiModel): readonly Credential[] {
  return security.flatMap((scheme) => {
    if (scheme.kind === "basic") return [scheme.username, scheme.password];
    return [scheme.kind === "token" ? scheme.token : scheme.key];
  });
}
