import { readdirSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { succeed } from "./client-consumer.js";

/** What others wrote, and a second compiler to judge what we make of it. Pinned here, as nothing else uses them. */
const packages = ["@readme/oas-examples@8.2.2", "@octokit/openapi@23.0.2", "typescript@7.0.2"];

export interface Corpora {
  /** OpenAPI's own examples and those of its tools, by name. */
  readonly small: ReadonlyMap<string, string>;
  /** GitHub's document: 13 MB, 1,100 operations. */
  readonly github: string;
  /** Compiles the project at a folder with TypeScript 7; throws what it complains of. */
  readonly compileNatively: (folder: string) => Promise<string>;
}

/** Fetches public documents from the npm registry into a folder. */
export async function fetchCorpora(folder: string): Promise<Corpora> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), '{ "private": true }');
  const flags = ["--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"];
  await succeed("npm", ["install", ...flags, ...packages], folder);
  const modules = join(folder, "node_modules");
  const small = ["3.0", "3.1"].flatMap((version) => {
    const documents = join(modules, "@readme/oas-examples", version, "json");
    return readdirSync(documents)
      .filter((name) => name.endsWith(".json"))
      .map((name) => [`${version} ${basename(name, ".json")}`, join(documents, name)] as const);
  });
  const compiler = join(modules, "typescript/bin/tsc");
  return {
    small: new Map(small),
    github: join(modules, "@octokit/openapi/generated/api.github.com.json"),
    compileNatively: (project) =>
      succeed(process.execPath, [compiler, "--noEmit", "-p", project], project),
  };
}
