import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { annotateDocument } from "../generator/annotate-document.js";
import { buildModel } from "../generator/build-model/build-model.js";
import { loadDocument } from "../generator/load.js";

const repository = fileURLToPath(new URL("..", import.meta.url));
const docs = join(repository, "packages/docs");
const site = process.argv[2] ?? join(docs, "site");

/** The one image that Redoc fetches from elsewhere: its own logo, replaced by its name as text. */
const externalLogo = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(?:-full)?\.svg/g;
const ownLogo = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="36" height="12"><text x="0" y="10" font-family="sans-serif" font-size="11" fill="#0044d4">Redoc</text></svg>',
)}`;

function renderPage(document: string, page: string): void {
  const cli = join(
    dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")),
    "bin/cli.js",
  );
  const options = [
    "--inlineBundle",
    "--template",
    join(docs, "template.hbs"),
    "--config",
    join(repository, "redocly.yaml"),
  ];
  execFileSync(process.execPath, [cli, "build-docs", document, "--output", page, ...options], {
    cwd: repository,
    env: { ...process.env, REDOCLY_TELEMETRY: "off" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  writeFileSync(page, readFileSync(page, "utf8").replace(externalLogo, ownLogo));
}

const spec = join(repository, "openapi/openapi.yaml");
const model = buildModel(await loadDocument(spec), "openapi/openapi.yaml");
rmSync(site, { recursive: true, force: true });
mkdirSync(site, { recursive: true });
const document = join(site, "openapi.json");
writeFileSync(document, `${JSON.stringify(annotateDocument(model), null, 2)}\n`);
renderPage(document, join(site, "index.html"));
copyFileSync(join(docs, "generated/reference.md"), join(site, "reference.md"));
process.stdout.write(`The docs are in ${site}; open index.html in a browser.\n`);
