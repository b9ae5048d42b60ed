import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import { buildModel } from "../../generator/build-model/build-model.js";
import { loadDocument } from "../../generator/load.js";
import { buildScripts } from "./build-scripts.js";
import { renderRedocPage } from "./render-redoc.js";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const docs = join(repository, "packages/docs");
const site = process.argv[2] ?? join(docs, "site");

const source = "openapi/openapi.yaml";
const api = buildModel(await loadDocument(join(repository, source)), source);
await rm(site, { recursive: true, force: true });
await mkdir(site, { recursive: true });
await cp(join(docs, "generated"), site, { recursive: true });
await writeFile(join(site, "openapi.json"), `${JSON.stringify(api.document, null, 2)}\n`);
await writeFile(
  join(site, "openapi.yaml"),
  stringify(api.document, { aliasDuplicateObjects: false }),
);
await writeFile(join(site, "redoc.html"), await renderRedocPage(api));
await buildScripts(site);
process.stdout.write(`The docs are in ${site}; open index.html in a browser.\n`);
