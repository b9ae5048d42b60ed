import { join } from "node:path";
import { beforeAll } from "vitest";
import { modelOf, writePackages } from "./generator-cases.js";
import { compile } from "./generator-compile.js";
import { useTempDirs, writeTree } from "./generator-files.js";
import { isObject } from "./narrow.js";

/** A call of a client that was generated for a test, whose types the test does not know. */
export type Call = (name: string, ...args: readonly unknown[]) => Promise<unknown>;

export type MakeClient = (options: Readonly<Record<string, unknown>>) => Call;

/**
 * Clients that the generator makes of fixtures, for the tests of a file.
 *
 * @returns a function that makes clients of one of the fixtures
 */
export function useClients<Name extends string>(
  names: readonly Name[],
): (name: Name) => MakeClient {
  const makeDir = useTempDirs();
  let clients: ReadonlyMap<string, MakeClient> = new Map();
  beforeAll(async () => {
    clients = await importClients(names, makeDir());
  });
  return (name) => (options) => {
    const make = clients.get(name);
    if (make === undefined) throw new Error("Not compiled yet");
    return make(options);
  };
}

/**
 * Compiles what the generator makes of fixtures, as one program, and imports it as programs would.
 *
 * @param root - an empty folder
 * @returns functions that make clients, by fixture
 */
async function importClients(
  names: readonly string[],
  root: string,
): Promise<ReadonlyMap<string, MakeClient>> {
  const packages = await Promise.all(
    names.map(async (name) => {
      const folder = join(root, name);
      await writePackages(name, folder);
      const { scope } = (await modelOf(name)).client;
      await writeTree(join(root, "dist/node_modules", scope, "enums"), {
        "package.json": '{ "type": "module", "exports": "./index.js" }',
        "index.js": `export * from "../../../${name}/packages/enums/src/index.js";`,
      });
      return { folder, scope };
    }),
  );
  const { complaints, emit } = compile(root, packages);
  if (complaints.length > 0) throw new Error(complaints.join("\n"));
  emit();
  const makers = names.map(async (name): Promise<[string, MakeClient]> => {
    const index = join(root, "dist", name, "packages/client/src/index.js");
    return [name, makeMaker(await import(/* @vite-ignore */ index))];
  });
  return new Map(await Promise.all(makers));
}

function makeMaker(module: unknown): MakeClient {
  const construct = typeof module === "object" && module !== null && Reflect.get(module, "default");
  if (typeof construct !== "function") throw new Error("There is no client");
  return (options) => {
    const made: unknown = Reflect.construct(construct, [options]);
    return async (path, ...args) => {
      const [resource = "", method = ""] = path.split(".");
      const owner = isObject(made) ? made[resource] : undefined;
      const found = typeof owner === "object" && owner !== null && Reflect.get(owner, method);
      if (typeof found !== "function") throw new Error(`There is no ${path}`);
      return Reflect.apply(found, owner, args);
    };
  };
}
