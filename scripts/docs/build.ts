import { join } from "node:path";
import { buildApiModel } from "../../generator/api-model/build-api-model.js";
import { loadDocument } from "../../generator/document/load-document.js";
import { repository } from "../../generator/generate-packages.js";
import { buildSite } from "./build-site.js";

/*
 * Builds the site of our own API from the generated files that are checked in; `npm run docs:build` generates them
 * first.
 */
const docs = join(repository, "packages/docs");
const source = "openapi/openapi.yaml";
const api = buildApiModel(await loadDocument(join(repository, source)), source);
await buildSite(api, {
  generated: join(docs, "generated"),
  site: process.argv[2] ?? join(docs, "site"),
  root: repository,
});
