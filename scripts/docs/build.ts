import { join } from "node:path";
import { readModel } from "../../generator/generate.js";
import { repository } from "../../generator/generate-packages.js";
import { buildSite } from "./build-site.js";

/*
 * Builds the site of our own API from the generated files that are checked in; `npm run docs:build` generates them
 * first.
 */
const docs = join(repository, "packages/docs");
const source = "openapi/openapi.yaml";
await buildSite(await readModel(join(repository, source), source), {
  generated: join(docs, "generated"),
  site: process.argv[2] ?? join(docs, "site"),
  root: repository,
});
