import { join } from "node:path";
import manifest from "../../../package.json" with { type: "json" };
import { repository } from "../workspace.js";

/** A generator, as a program to run on a document. */
export interface Generator {
  readonly id: string;
  readonly title: string;
  /** Where its version is read. */
  readonly packageName: string;
  /** Where it needs another Node than that of the benchmark. */
  readonly node?: string;
  /** Script and arguments. */
  readonly command: (spec: string, out: string) => readonly string[];
}

export function listGenerators(folder: string): readonly Generator[] {
  const modules = join(folder, "node_modules");
  // As `npm run codegen` runs it, without npm.
  const flags = manifest.scripts.codegen.split(" ").filter((part) => part.startsWith("--"));
  const ours = (...options: readonly string[]) => ({
    packageName: "@scenario-models/client",
    command: (spec: string, out: string) => [
      ...flags,
      join(repository, "scripts/codegen/main.mjs"),
      ...["--spec", spec, "--out", out, ...options],
    ],
  });
  return [
    { id: "ours", title: "ours: client, enums, checks, docs", ...ours() },
    { id: "ours-client", title: "ours with `--only client`", ...ours("--only", "client") },
    {
      id: "openapi-typescript",
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
      // It needs a newer one than the benchmark and the other peers run on.
      node: join(modules, "node/bin/node"),
      command: (spec, out) => [
        join(modules, "@hey-api/openapi-ts/bin/run.js"),
        ...["--input", spec, "--output", out],
        ...["--client", "@hey-api/client-fetch", "--no-log-file"],
      ],
    },
  ];
}
