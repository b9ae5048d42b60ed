import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { Subject } from "./peers.js";

/** The bytes of a client and one call, as an application would ship them. */
export async function measureBundle(
  { imports, setup, call, data }: Subject,
  folder: string,
): Promise<number> {
  const contents = `${imports}
const id = "model_1";
const body = { name: "x" };
${setup}
const result = await ${call};
console.log(result${data});
`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "silent",
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error("esbuild wrote nothing");
  return gzipSync(file.contents, { level: 9 }).length;
}
