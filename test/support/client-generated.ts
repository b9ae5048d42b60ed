import { join } from "node:path";
import { build } from "esbuild";
import { beforeAll } from "vitest";
import type { APIPromise } from "../../packages/client/src/api-promise.js";
import { modelOf, writePackages } from "./generator-cases.js";
import { repository, useTempDirs } from "./generator-files.js";

/** A call of a client that was generated for a test, whose types the test does not know. */
type Call<Result> = (name: string, ...args: readonly unknown[]) => Result;

/** A client to call, or to prepare calls with. */
export type GeneratedClient = Call<APIPromise<unknown>> & {
  readonly prepare: Call<Promise<unknown>>;
};

export type MakeClient = (options: Readonly<Record<string, unknown>>) => GeneratedClient;

/** The client that the generator makes of a fixture; the fixtures' own tests hold it against its types. */
export function useClient(fixture: string): MakeClient {
  const makeDir = useTempDirs();
  let built: object = {};
  beforeAll(async () => {
    const folder = makeDir();
    const outfile = join(folder, "client.mjs");
    await writePackages(fixture, folder);
    const { scope } = (await modelOf(fixture)).client;
    const source = (file: string) => JSON.stringify(join(folder, `packages/client/src/${file}.ts`));
    await build({
      // One bundle, in which both have the same classes of errors.
      stdin: {
        contents: `export { default } from ${source("index")}; export { prepare } from ${source("prepare")};`,
        resolveDir: folder,
      },
      alias: { [`${scope}/enums`]: join(folder, "packages/enums/src/index.ts") },
      nodePaths: [join(repository, "node_modules")],
      bundle: true,
      format: "esm",
      outfile,
    });
    built = Object(await import(/* @vite-ignore */ outfile));
  });
  return (options) => {
    const made: unknown = Reflect.construct(functionOf(built, "default"), [options]);
    const call: Call<APIPromise<unknown>> = (path, ...args) => callMethod(made, path, args);
    const prepare: Call<Promise<unknown>> = async (path, ...args) =>
      Reflect.apply(functionOf(built, "prepare"), undefined, [
        made,
        (client: unknown) => callMethod(client, path, args),
      ]);
    return Object.assign(call, { prepare });
  };
}

function callMethod(client: unknown, path: string, args: readonly unknown[]) {
  const [resource = "", method = ""] = path.split(".");
  const owner: unknown = Reflect.get(Object(client), resource);
  // What every method returns.
  return Reflect.apply(functionOf(owner, method), owner, args) as APIPromise<unknown>;
}

function functionOf(owner: unknown, name: string) {
  const found: unknown = Reflect.get(Object(owner), name);
  if (typeof found !== "function") throw new Error(`There is no ${name}`);
  return found;
}
