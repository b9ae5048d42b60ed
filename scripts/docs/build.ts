import { join } from "node:path";
import { buildModel } from "../../generator/build-model/build-model.js";
import { repository } from "../../generator/generate-packages.js";
import { loadDocument } from "../../generator/load.js";
import { buildSite } from "./build-site.js";

/*
 * Builds our own site from the files that are checked in, as the tests need it; `npm run docs:build` generates them
 * first.
 */
const docs = join(repository, "packages/docs");
const source = "openapi/openapi.yaml";
const api = buildModel(await loadDocument(join(repository, source)), source);
await buildSite(api, {
  generated: join(docs, "generated"),
  site: process.argv[2] ?? join(docs, "site"),
  root: repository,
});
