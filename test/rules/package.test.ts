import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { type BuildResult, build } from "esbuild";
import { describe, expect, test } from "vitest";

const packages = fileURLToPath(new URL("../../packages", import.meta.url));

/** Bundles a program as an application would, from the built packages. */
async function bundle(contents: string): Promise<BuildResult<{ metafile: true; write: false }>> {
  return build({
    stdin: { contents, resolveDir: packages },
    alias: {
      "@scenario-models/client": `${packages}/client/dist/index.js`,
      "@scenario-models/client/rules": `${packages}/client/dist/rules.js`,
      "@scenario-models/enums": `${packages}/enums/dist/index.js`,
    },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    metafile: true,
    write: false,
  });
}

async function measure(contents: string): Promise<number> {
  const [file] = (await bundle(contents)).outputFiles;
  if (file === undefined) throw new Error("esbuild wrote nothing");
  return gzipSync(file.contents, { level: 9 }).length;
}

describe("the rules", () => {
  test("come without the client", async () => {
    const { metafile } = await bundle(
      'import { checkModelUpdate } from "@scenario-models/client/rules"; console.log(checkModelUpdate({}));',
    );
    const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
    );
    const names = inputs.map(([name]) => name);
    expect(names.some((name) => name.endsWith("rules/check.js"))).toBe(true);
    expect(names.filter((name) => /transport|openapi-fetch|errors/.test(name))).toEqual([]);
  });

  test("and the client with one call stay within 9,500 bytes", async () => {
    const bytes = await measure(
      'import Scenario from "@scenario-models/client"; import { checkModelUpdate } from "@scenario-models/client/rules"; console.log(checkModelUpdate({})); await new Scenario().models.update("model_1", { name: "x" });',
    );
    expect(bytes).toBeGreaterThan(4_000);
    expect(bytes).toBeLessThanOrEqual(9_500);
  });
});
