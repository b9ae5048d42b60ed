import { join } from "node:path";
import { repository, type Workspace } from "../workspace.js";

/** A document that all generators are given. */
export interface Document {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  /** How often each generator runs, after one run to warm up the disk. */
  readonly rounds: number;
  /** A program with one call, for each generator by its id. */
  readonly calls: Readonly<Record<string, string>>;
}

/** A generator, as a program to run on a document. */
export interface Generator {
  readonly id: string;
  readonly title: string;
  /** Where its version is read. */
  readonly packageName: string;
  /** Script and arguments. */
  readonly command: (spec: string, out: string) => readonly string[];
  /** Whether its imports are for a bundler to find, and not for Node. */
  readonly needsBundler?: true;
}

export const oursId = "ours";
/** The generator that the others are compared with: types alone. */
export const baseId = "openapi-typescript";

export function listGenerators({ folder }: Workspace): readonly Generator[] {
  const modules = join(folder, "node_modules");
  return [
    {
      id: oursId,
      title: "ours: client, enums, checks, docs",
      packageName: "@scenario-models/client",
      command: (spec, out) => [
        ...["--max-semi-space-size=16", "--heap-growing-percent=20"],
        join(repository, "scripts/codegen/main.mjs"),
        ...["--spec", spec, "--out", out],
      ],
    },
    {
      id: baseId,
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
      title: "hey-api: client",
      packageName: "@hey-api/openapi-ts",
      command: (spec, out) => [
        join(modules, "@hey-api/openapi-ts/bin/run.js"),
        ...["--input", spec, "--output", out],
        ...["--client", "@hey-api/client-fetch", "--no-log-file"],
      ],
      needsBundler: true,
    },
  ];
}

export function listDocuments({ folder }: Workspace): readonly Document[] {
  return [
    {
      id: "own",
      title: "our own document",
      path: join(repository, "openapi/openapi.yaml"),
      rounds: 5,
      calls: {
        [oursId]: `import Client from "@scenario-models/client";
export const { model } = await new Client().models.update("id", { name: "n" });`,
        [baseId]: `import createClient from "openapi-fetch";
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
      rounds: 3,
      calls: {
        [oursId]: `import Client from "@git-hub-sofficial-open-api-spec-octokit-extension/client";
export const repository = await new Client().repos.get("octokit", "core");`,
        [baseId]: `import createClient from "openapi-fetch";
import type { paths } from "./schema.js";
export const { data } = await createClient<paths>().GET("/repos/{owner}/{repo}", {
  params: { path: { owner: "octokit", repo: "core" } } });`,
        "hey-api": `import { reposGet } from "./sdk.gen";
export const { data } = await reposGet({ path: { owner: "octokit", repo: "core" } });`,
      },
    },
  ];
}
