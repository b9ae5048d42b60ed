import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createModel } from "@scenario-models/mock";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "../support/client-consumer.js";
import { startServer } from "../support/http-server.js";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const bin = join(repository, "packages/mock/dist/bin.js");
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mock-"));
});

afterAll(() => rm(folder, { recursive: true }));

const run = (...args: string[]) => runCommand(process.execPath, [bin, ...args], folder);

describe("the mock's command", () => {
  it("starts with the models of a file, says where it is, and stops on SIGTERM", async () => {
    const models = [createModel({ id: "model_seeded", name: "From a file" })];
    await writeFile(join(folder, "models.json"), JSON.stringify({ models }));
    const child = spawn(process.execPath, [bin, "--port", "0", "--seed", "models.json"], {
      cwd: folder,
    });
    let printed = "";
    child.stdout.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
    });
    await expect.poll(() => printed, { timeout: 60_000 }).toContain("To inject a fault");
    expect(printed).toMatch(/model_seeded {2}flux\.1-lora {2}trained {2}From a file/);
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0] ?? "";
    expect(await (await fetch(`${origin}/_mock/models`)).json()).toEqual({ models });
    child.kill("SIGTERM");
    const [code] = await once(child, "exit");
    expect(code).toBe(0);
  });

  it("explains itself", async () => {
    const { code, output } = await run("--help");
    expect(code).toBe(0);
    expect(output).toContain("--seed FILE");
  });

  it.each([
    ["an unknown option", ["--prot", "1"], /Unknown option '--prot'.*\n\nStarts a mock/s],
    ["a port that is none", ["--port", "http"], /--port must be a whole number from 0 to 65535/],
    ["a file that is not there", ["--seed", "none.json"], /^There is no file none\.json\.$/m],
  ])("refuses %s", async (_, args, words) => {
    const { code, output } = await run(...args);
    expect(code).toBe(1);
    expect(output).toMatch(words);
    expect(output).not.toContain("    at ");
  });

  it("refuses a port that is taken", async () => {
    const other = await startServer(() => {});
    try {
      const port = new URL(other.origin).port;
      const { code, output } = await run("--port", port);
      expect(code).toBe(1);
      expect(output).toBe(
        `Port ${port} is taken. Choose another, such as --port ${Number(port) + 1}, or any with --port 0; with npm run, they stand after --.\n`,
      );
    } finally {
      await other.close();
    }
  });

  it.each([
    [
      "no JSON",
      '{\n  "models": [,]\n}',
      /^seed\.json: this is not valid JSON: Unexpected token ','/,
    ],
    [
      "a colon missing",
      '{\n  "models" []\n}',
      /^seed\.json:2:12: this is not valid JSON: Expected ':'/,
    ],
    ["no models", "{}", /^seed\.json: \/: is missing models\nStart from what the server's GET/],
    ["a list", "[]", /^seed\.json: this is a list; the models stand in/],
    [
      "half a model",
      '{"models":[{"id":"m"}]}',
      /^seed\.json: \/models\/0: is missing capabilities, collectionIds, .*updatedAt\nStart from/,
    ],
    ["another field", '{"models":[],"x":1}', /must NOT have additional properties: "x"/],
    [
      "wrong models",
      JSON.stringify({ models: [{ ...createModel(), status: "gone", tags: [1] }] }),
      /\/models\/0\/status: must be equal to one of the allowed values: \["copying".*\n.*\/models\/0\/tags\/0: must be string/,
    ],
    [
      "two models with one id",
      JSON.stringify({ models: [createModel(), createModel()] }),
      /\/models\/1\/id: another model has the id model_/,
    ],
  ])("refuses a file with %s, and says where", async (_, text, words) => {
    await writeFile(join(folder, "seed.json"), text);
    const { code, output } = await run("--seed", "seed.json");
    expect(code).toBe(1);
    expect(output).toMatch(words);
  });
});
