import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Consumer, makeConsumer, runCommand, succeed } from "../support/client-consumer.js";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

/** The block of the README below the comment with a name. */
function readBlock(name: string): string {
  const [, block] = new RegExp(`<!-- ${name} -->\n\`\`\`\\w+\n(.*?)\`\`\``, "s").exec(readme) ?? [];
  if (block === undefined) throw new Error(`The README has no block ${name}.`);
  return block.trim();
}

const config: object = JSON.parse(readBlock("jest:config"));

/** A test in TypeScript, of a program that calls the client. */
const typed = `
import type Scenario from "@scenario-models/client";
import { NotFoundError } from "@scenario-models/client";
import { createMockClient, respond, createModel } from "@scenario-models/mock";

const rename = async (client: Scenario, id: string): Promise<string | undefined> =>
  (await client.models.update(id, { name: "Noir" })).model.name;

test("renames a model", async () => {
  const client = createMockClient();
  expect(await rename(client, "model_eyVcnFJcR92BxBkz7N6g5w")).toBe("Noir");
  await expect(rename(client, "model_unknown")).rejects.toBeInstanceOf(NotFoundError);
  const model = createModel({ name: "Replaced" });
  jest.spyOn(client.models, "update").mockImplementation(() => respond({ model }));
  expect(await rename(client, "model_unknown")).toBe("Replaced");
});
`;

const plain = `
import { createMockClient } from "@scenario-models/mock";
import { unlisted } from "@scenario-models/client";

test("loads the packages", () => {
  expect(createMockClient().models.update).toBeInstanceOf(Function);
  expect(unlisted("flux.9")).toBe("flux.9");
});
`;

let consumer: Consumer;

beforeAll(async () => {
  consumer = await makeConsumer({ own: ["enums", "client", "mock"], others: ["typescript"] });
  const flags = ["--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"];
  const [npm = "", ...args] = readBlock("jest:install").split(" ");
  await succeed(npm, [...args, ...flags, "ts-jest@29.4.15", "@types/jest@30.0.0"], consumer.folder);
  await succeed("npm", ["pkg", "delete", "type"], consumer.folder); // a project in CommonJS
  await consumer.write("typed.test.ts", typed);
  await consumer.write("plain.test.mjs", plain);
});

afterAll(() => consumer?.remove());

/** Runs Jest on one file with a configuration. */
async function runJest(file: string, settings: object, flags: readonly string[] = []) {
  await consumer.write("jest.config.json", JSON.stringify(settings));
  const args = [...flags, "node_modules/jest/bin/jest.js", file];
  return runCommand(process.execPath, args, consumer.folder);
}

describe("a consumer with Jest", () => {
  const passed = { code: 0, output: expect.stringContaining("1 passed, 1 total") };

  it("runs tests in CommonJS with the README's configuration", async () => {
    expect(await runJest("typed.test.ts", config)).toMatchObject(passed);
    expect(
      (await runJest("typed.test.ts", { ...config, transformIgnorePatterns: undefined })).code,
    ).not.toBe(0);
  });

  it("runs them with the preset of ts-jest in place of the transformer", async () => {
    expect(readme).toContain(
      '`"preset": "ts-jest/presets/js-with-ts"` takes the place of `transform`',
    );
    const compilerOptions = {
      target: "es2022",
      module: "nodenext",
      isolatedModules: true,
      strict: true,
    };
    await consumer.write("tsconfig.json", JSON.stringify({ compilerOptions }));
    const settings = { ...config, transform: undefined, preset: "ts-jest/presets/js-with-ts" };
    expect(await runJest("typed.test.ts", settings)).toMatchObject(passed);
  });

  it("runs tests in Jest's ESM mode without a configuration", async () => {
    expect(await runJest("plain.test.mjs", {}, ["--experimental-vm-modules"])).toMatchObject(
      passed,
    );
  });
});
