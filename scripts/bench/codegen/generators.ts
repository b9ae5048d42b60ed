import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import manifest from "../../../package.json" with { type: "json" };
import { findNewerNode, repository, type Workspace } from "../workspace.js";
import { makeDocument } from "./large-document.js";

/** A document that all generators are given. */
export interface Document {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  /** How often each generator runs, after one run to warm up the disk. */
  readonly rounds: number;
  /** A program with one call, for each generator by what it generates. */
  readonly calls: Readonly<Record<Client, string>>;
}

/** What is generated, and called in one way. */
export type Client = "ours" | "openapi-typescript" | "hey-api";

/** A generator, as a program to run on a document. */
export interface Generator {
  readonly id: string;
  readonly client: Client;
  readonly title: string;
  /** Where its version is read. */
  readonly packageName: string;
  /** Where it needs another Node than that of the benchmark. */
  readonly node?: string;
  /** Script and arguments. */
  readonly command: (spec: string, out: string) => readonly string[];
  /** Whether its imports are for a bundler to find, and not for Node. */
  readonly needsBundler?: true;
}

/** The generator that the others are compared with: types alone. */
export const baseId = "openapi-typescript";

export function listGenerators({ folder }: Workspace): readonly Generator[] {
  const modules = join(folder, "node_modules");
  // As `npm run codegen` runs it, without npm.
  const flags = manifest.scripts.codegen.split(" ").filter((part) => part.startsWith("--"));
  const ours = (spec: string, out: string, ...options: readonly string[]) => [
    ...flags,
    join(repository, "scripts/codegen/main.mjs"),
    ...["--spec", spec, "--out", out, ...options],
  ];
  const packageName = "@scenario-models/client";
  return [
    {
      id: "ours",
      client: "ours",
      title: "ours: client, enums, checks, docs",
      packageName,
      command: (spec, out) => ours(spec, out),
    },
    {
      id: "ours-client",
      client: "ours",
      title: "ours with `--only client`",
      packageName,
      command: (spec, out) => ours(spec, out, "--only", "client"),
    },
    {
      id: baseId,
      client: "openapi-typescript",
      title: "openapi-typescript: types",
      packageName: "openapi-typescript",
      command: (spec, out) => [
        join(modules, "openapi-typescript/bin/cli.js"),
        spec,
        ...["--output", join(out, "schema.ts")],
      ],
    },
    {
      id: "hey-api",
      client: "hey-api",
      title: "hey-api: client",
      packageName: "@hey-api/openapi-ts",
      node: findNewerNode(folder),
      command: (spec, out) => [
        join(modules, "@hey-api/openapi-ts/bin/run.js"),
        ...["--input", spec, "--output", out],
        ...["--client", "@hey-api/client-fetch", "--no-log-file"],
      ],
      needsBundler: true,
    },
  ];
}

export async function listDocuments({ folder }: Workspace): Promise<readonly Document[]> {
  const large = join(folder, "large.json");
  await writeFile(large, JSON.stringify(makeDocument(1000)));
  return [
    {
      id: "own",
      title: "our own document",
      path: join(repository, "openapi/openapi.yaml"),
      rounds: 5,
      calls: {
        ours: `import Client from "@scenario-models/client";
export const { model } = await new Client().models.update("id", { name: "n" });`,
        "openapi-typescript": `import createClient from "openapi-fetch";
import type { paths } from "./schema.js";
export const { data } = await createClient<paths>().PUT("/models/{modelId}", {
  params: { path: { modelId: "id" } }, body: { name: "n" } });`,
        "hey-api": `import { updateModel } from "./sdk.gen";
export const { data } = await updateModel({ path: { modelId: "id" }, body: { name: "n" } });`,
      },
    },
    {
      id: "github",
      title: "GitHub's document, 13 MB",
      path: join(folder, "node_modules/@octokit/openapi/generated/api.github.com.json"),
      rounds: 2,
      calls: {
        ours: `import Client from "@git-hubs-official-open-api-spec-octokit-extension/client";
export const repository = await new Client().repos.get("octokit", "core");`,
        "openapi-typescript": `import createClient from "openapi-fetch";
import type { paths } from "./schema.js";
export const { data } = await createClient<paths>().GET("/repos/{owner}/{repo}", {
  params: { path: { owner: "octokit", repo: "core" } } });`,
        "hey-api": `import { reposGet } from "./sdk.gen";
export const { data } = await reposGet({ path: { owner: "octokit", repo: "core" } });`,
      },
    },
    {
      id: "large",
      title: "a document of 1,000 operations, made by the benchmark",
      path: large,
      rounds: 2,
      calls: {
        ours: `import Client from "@large/client";
export const thing = await new Client().things1003.get("id");`,
        "openapi-typescript": `import createClient from "openapi-fetch";
import type { paths } from "./schema.js";
export const { data } = await createClient<paths>().GET("/things-1003/{thing_id}", {
  params: { path: { thing_id: "id" } } });`,
        "hey-api": `import { things1003Get } from "./sdk.gen";
export const { data } = await things1003Get({ path: { thing_id: "id" } });`,
      },
    },
  ];
}
