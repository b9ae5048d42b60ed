import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const packages = fileURLToPath(new URL("../../packages", import.meta.url));

/** A program as an application would ship it, made of the built packages. */
export interface Bundle {
  /** Minified, gzip -9. */
  readonly bytes: number;
  /** Files of which anything is left. */
  readonly files: readonly string[];
}

/** Bundles a program for es2022. */
export async function bundle(contents: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: `${packages}/client` },
    alias: {
      "@scenario-models/client": `${packages}/client/dist/index.js`,
      "@scenario-models/client/drift": `${packages}/client/dist/drift-sensor.js`,
      "@scenario-models/client/rules": `${packages}/client/dist/rules-entry.js`,
      "@scenario-models/enums": `${packages}/enums/dist/index.js`,
    },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    metafile: true,
    write: false,
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error("esbuild wrote nothing");
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return {
    bytes: gzipSync(file.contents, { level: 9 }).length,
    files: inputs.flatMap(([name, { bytesInOutput }]) => (bytesInOutput > 0 ? [name] : [])),
  };
}
