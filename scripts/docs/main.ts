import { join, resolve } from "node:path";
import { buildApiModel } from "../../generator/api-model/build-api-model.js";
import { SpecError } from "../../generator/diagnostics.js";
import { loadDocument } from "../../generator/document/load-document.js";
import { generatePackages, nameSource, repository } from "../../generator/generate-packages.js";
import { readOptions, UsageError } from "../../generator/options.js";
import { OutputError } from "../../generator/write.js";
import { buildSite } from "./build-site.js";
import { stagePackages } from "./stage-packages.js";

/** `npm run docs:build`: generates, with the options of `npm run codegen`, and builds the site of the result. */
async function run(args: readonly string[]): Promise<void> {
  const { url, others } = takeSiteUrl(args);
  const options = readOptions(others);
  if (options.help || options.check || options.watch)
    throw new UsageError(
      "docs:build takes --spec, --out, --overlay and --allow-ref, as codegen does, and --site-url.",
    );
  const { count } = await generatePackages(options);
  process.stdout.write(`${count} generated files are up to date.\n`);
  const spec = resolve(options.spec);
  const api = buildApiModel(
    await loadDocument(spec, options),
    nameSource(resolve(options.out ?? repository), spec, options.overlays),
  );
  const docs =
    options.out === undefined
      ? join(repository, "packages/docs")
      : join(resolve(options.out), "docs");
  const folders = { generated: join(docs, "generated"), site: join(docs, "site"), url };
  if (options.out === undefined) return buildSite(api, { ...folders, root: repository });
  const staged = await stagePackages(api);
  try {
    await buildSite(api, { ...folders, root: staged.root });
  } finally {
    await staged.remove();
  }
}

/** `--site-url https://docs.example.com/shop`: where the site will be read. */
function takeSiteUrl(args: readonly string[]): { url: URL | undefined; others: string[] } {
  const index = args.indexOf("--site-url");
  if (index === -1) return { url: undefined, others: [...args] };
  const text = args[index + 1] ?? "";
  if (!/^https?:/.test(text) || !URL.canParse(text))
    throw new UsageError(
      `--site-url takes an address such as https://docs.example.com/, not ${JSON.stringify(text)}.`,
    );
  return {
    url: new URL(text.endsWith("/") ? text : `${text}/`),
    others: args.filter((_, at) => at !== index && at !== index + 1),
  };
}

run(process.argv.slice(2)).catch((error: unknown) => {
  const isExpected =
    error instanceof SpecError || error instanceof OutputError || error instanceof UsageError;
  process.stderr.write(`${isExpected ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
