import { join } from "node:path";
import { build } from "esbuild";
import { beforeAll } from "vitest";
import type { APIPromise } from "../../packages/client/src/api-promise.js";
import { modelOf, writePackages } from "./generator-cases.js";
import { repository, useTempDirs } from "./generator-files.js";
import { isObject } from "./narrow.js";

/** A call of a client that was generated for a test, whose types the test does not know. */
export type Call = (name: string, ...args: readonly unknown[]) => APIPromise<unknown>;

export type MakeClient = (options: Readonly<Record<string, unknown>>) => Call;

/** The client that the generator makes of a fixture; the fixtures' own tests hold it against its types. */
export function useClient(fixture: string): MakeClient {
  const makeDir = useTempDirs();
  let construct: unknown;
  beforeAll(async () => {
    const folder = makeDir();
    const outfile = join(folder, "client.mjs");
    await writePackages(fixture, folder);
    const { scope } = (await modelOf(fixture)).client;
    await build({
      entryPoints: [join(folder, "packages/client/src/index.ts")],
      alias: { [`${scope}/enums`]: join(folder, "packages/enums/src/index.ts") },
      nodePaths: [join(repository, "node_modules")],
      bundle: true,
      format: "esm",
      outfile,
    });
    construct = Reflect.get(Object(await import(/* @vite-ignore */ outfile)), "default");
  });
  return (options) => {
    if (typeof construct !== "function") throw new Error("There is no client");
    const made: unknown = Reflect.construct(construct, [options]);
    return (path, ...args) => {
      const [resource = "", method = ""] = path.split(".");
      const owner = isObject(made) ? made[resource] : undefined;
      const found = typeof owner === "object" && owner !== null && Reflect.get(owner, method);
      if (typeof found !== "function") throw new Error(`There is no ${path}`);
      // What a method returns; one that prepares a request returns a promise without the other views.
      return Reflect.apply(found, owner, args) as APIPromise<unknown>;
    };
  };
}
