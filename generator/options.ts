import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Part } from "./emitters/index.js";
import { repository } from "./generate-packages.js";

export const help = `Writes the client, the enums and the docs from an OpenAPI 3.0, 3.1 or 3.2 document, YAML or JSON.

  npm run codegen                             write what differs into this repository
  npm run codegen -- --check                  write nothing; list what differs and exit 1
  npm run codegen -- --watch                  write again whenever a file of the document changes
  npm run codegen -- --spec ../shop/api.yaml --out ../shop/packages
                                              whole packages of another document
  npm run codegen -- --spec api.yaml --out out --allow-ref ../shared --allow-ref https://example.com/schemas/
  npm run codegen -- --spec api.yaml --out out --strict --verbose
  npm run codegen -- --spec api.yaml --out out --overlay names.yaml --overlay fixes.yaml

  --spec PATH       the document  (default: openapi/openapi.yaml)
  --out DIR         writes DIR/enums, DIR/client and DIR/docs, each with its package.json, sources and README.
                    Only files in DIR with the header of generated files are changed or deleted; any other file
                    in the way is an error.
                    (default: the folders named generated of this repository's own packages)
  --overlay FILE    an OpenAPI Overlay 1.0, applied to the document's own file before it is read; may be repeated.
                    Use it to change a document that you cannot edit.
  --allow-ref P     follow references to files below the folder P, or to URLs that start with P; may be repeated.
                    Without it, only files in the folder of the document are read.
  --strict          treat everything that OpenAPI does not allow, and invalid values of our extensions, as an error.
                    Without it, a violation with one plausible meaning is a warning that says how it is read.
                    (always on for this repository's own document)
  --verbose         print every warning with the lines around it, instead of one line for each kind
  --only PART       client: only the packages enums and client; docs: only the package docs
  --timing          print how long each stage took
  --check           write nothing; list what differs
  --watch           run until Ctrl+C; a document with errors is reported and changes nothing
  --help            this text
`;

export type CommandLine = ReturnType<typeof readOptions>;

/** Invalid command-line arguments. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** @throws {@link UsageError} for invalid arguments */
export function readOptions(args: readonly string[]) {
  const { "allow-ref": allowRefs, overlay: overlays, spec, out, only, ...flags } = parse(args);
  if (flags.check && flags.watch) throw new UsageError("--check and --watch cannot be combined.");
  if (spec === "" || out === "" || overlays.includes(""))
    throw new UsageError("--spec and --out each need a path.");
  if (only !== undefined && only !== "client" && only !== "docs")
    throw new UsageError(`--only takes client or docs, not ${JSON.stringify(only)}.`);
  const part: Part | undefined = only;
  return {
    only: part,
    spec: spec ?? resolve(repository, "openapi/openapi.yaml"),
    out,
    allowRefs,
    overlays,
    ...flags,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        spec: { type: "string" },
        out: { type: "string" },
        "allow-ref": { type: "string", multiple: true, default: [] },
        overlay: { type: "string", multiple: true, default: [] },
        strict: { type: "boolean", default: false },
        verbose: { type: "boolean", default: false },
        only: { type: "string" },
        timing: { type: "boolean", default: false },
        check: { type: "boolean", default: false },
        watch: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
