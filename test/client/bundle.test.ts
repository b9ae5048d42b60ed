import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bundle } from "../support/bundle.js";

const call = 'await client.models.update("model_1", { name: "x" });';
const plain = `import Scenario from "@scenario-models/client"; const client = new Scenario(); ${call}`;
const sensing = `import Scenario from "@scenario-models/client"; import { createDriftSensor } from "@scenario-models/client/drift"; const client = new Scenario({ drift: createDriftSensor(console.log) }); ${call}`;

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

describe("an application", () => {
  test("with one call ships at most 13,605 bytes, rules included", async () => {
    const { bytes, files } = await bundle(plain);
    expect(files.some((name) => name.endsWith("rules/types.js"))).toBe(true);
    expect(bytes).toBeLessThanOrEqual(13_605);
  });

  test("with the drift sensor ships at most 15,380 bytes", async () => {
    expect((await bundle(sensing)).bytes).toBeLessThanOrEqual(15_380);
  });

  test("ships what the README says", async () => {
    const kilobytes = ({ bytes }: { readonly bytes: number }) => `${(bytes / 1_000).toFixed(1)} kB`;
    expect(readme).toContain(`it adds ${kilobytes(await bundle(plain))} to an application`);
    expect(readme).toContain(`or ${kilobytes(await bundle(sensing))} with the drift\n`);
  });

  test("without the drift sensor ships nothing of it", async () => {
    const { files } = await bundle(plain);
    expect(files.filter((name) => /drift|response-shapes/.test(name))).toEqual([]);
    expect((await bundle(sensing)).files.some((name) => /drift/.test(name))).toBe(true);
  });

  test("that makes no call ships no client", async () => {
    const { bytes, files } = await bundle(
      'import { unlisted } from "@scenario-models/client"; console.log(unlisted("flux.9"));',
    );
    expect(files.filter((name) => /client\/dist\/(?!index)/.test(name))).toEqual([]);
    expect(bytes).toBeLessThan(300);
  });

  test("depends on openapi-fetch and the enums only", async () => {
    const { files } = await bundle(sensing);
    const others = files.filter((name) => !/client\/dist|enums\/dist|<stdin>/.test(name));
    expect(others).toEqual([expect.stringMatching(/openapi-fetch\/dist\/index\.mjs$/)]);
  });
});
