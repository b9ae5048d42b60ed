import { join } from "node:path";
import { build } from "esbuild";
import { packModel } from "../../generator/generate.js";
import type { ApiModel, Operation } from "../../generator/model.js";
import { describeSampleOperation, listExampleRequests } from "../../generator/samples/describe.js";
import type { SampleOperation } from "../../generator/samples/index.js";
import { sampleIn } from "./docs-samples.js";
import { repository, writeTree } from "./generator-files.js";

/** The TypeScript sample that the docs show for an operation, as a program to import. */
export interface SampleProgram {
  readonly operation: Operation;
  readonly about: SampleOperation;
  /** A module that makes the call as soon as it is imported. */
  readonly file: string;
}

/** Writes whole packages of an API into a folder, and a program for each of its operations. */
export async function writePrograms(folder: string, api: ApiModel): Promise<SampleProgram[]> {
  const files = await packModel(api);
  const sources = files.filter(({ path }) => /^(?:enums|client)\/src\//.test(path));
  const programs = api.operations.map((operation, index) => {
    const about = describeSampleOperation(api, operation);
    const beside = { ...about.client, packageName: "../client/src/index.js" };
    const [{ request }] = listExampleRequests(api, operation);
    const code = sampleIn("typescript", { ...about, client: beside }, request);
    const name = `operation-${index}`;
    return { operation, about, code, name, file: join(folder, "dist", `${name}.js`) };
  });
  await writeTree(folder, {
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
