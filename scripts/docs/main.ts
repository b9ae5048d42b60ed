import { SpecError } from "../../generator/diagnostics.js";
import { readOptions, UsageError } from "../../generator/options.js";
import { OutputError } from "../../generator/write.js";

/** `npm run docs:build`: generates, with the options of `npm run codegen`, and builds the site of the result. */
async function run(args: readonly string[]): Promise<void> {
  const { url, others } = takeSiteUrl(args);
  const options = readOptions(others);
  if (options.help || options.check || options.watch)
    throw new UsageError(
      "docs:build takes --spec, --out, --overlay and --allow-ref, as codegen does, and --site-url.",
    );
  // Imported late, as loading the generator takes seconds.
  const { generateSite } = await import("./generate-site.js");
  await generateSite(options, url);
}

/** `--site-url https://docs.example.com/shop`: the address of the site. */
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
