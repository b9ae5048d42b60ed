import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type Consumer, makeConsumer, runCommand } from "../support/client-consumer.js";

const program = `import Scenario from "@scenario-models/client";
import { buildModel, demoCredentials, MockApi } from "@scenario-models/mock";
import { startMock } from "@scenario-models/mock/server";

const type: "sd-xl-lora" = buildModel({ type: "sd-xl-lora" }).type;
const mock: MockApi = new MockApi({ models: [buildModel({ id: "model_1", type })] });
const { url, close } = await startMock({ models: mock.models.list() });
const client = new Scenario({ ...demoCredentials, baseURL: url });
const { model } = await client.models.update("model_1", { name: "Packed" });
console.log(model.name, model.type);
await close();
`;

const withMsw = `import Scenario from "@scenario-models/client";
import { buildModel, demoCredentials } from "@scenario-models/mock";
import { handlers } from "@scenario-models/mock/msw";
import { setupServer } from "msw/node";

const server = setupServer(...handlers({ models: [buildModel({ id: "model_1" })] }));
server.listen({ onUnhandledRequest: "error" });
const { model } = await new Scenario(demoCredentials).models.update("model_1", { name: "Packed" });
console.log(model.name);
server.close();
`;

const strict = {
  target: "es2022",
  module: "nodenext",
  lib: ["es2022", "dom", "dom.iterable"],
  types: ["node"],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
};

async function compileAndRun(consumer: Consumer, file: string, text: string) {
  await consumer.write(file, text);
  const { code, output, script } = await consumer.compile(file, strict);
  expect({ code, output }).toEqual({ code: 0, output: "" });
  return runCommand(process.execPath, [script], consumer.folder);
}

describe("a consumer of the mock without MSW", () => {
  let consumer: Consumer;

  beforeAll(async () => {
    consumer = await makeConsumer({ own: ["enums", "client", "mock"] });
  });

  afterAll(() => consumer?.remove());

  it("compiles and runs a program with server and factories", async () => {
    const ran = await compileAndRun(consumer, "program.ts", program);
    expect(ran).toEqual({ code: 0, output: "Packed sd-xl-lora\n" });
  });

  it("is told what the handlers need", async () => {
    await consumer.write("handlers.js", 'import "@scenario-models/mock/msw";');
    const ran = await runCommand(process.execPath, ["handlers.js"], consumer.folder);
    expect(ran.code).not.toBe(0);
    expect(ran.output).toMatch(/Cannot find package 'msw'/);
  });

  it("starts the command that npm has linked", async () => {
    const command = join(consumer.folder, "node_modules/.bin/scenario-models-mock");
    // On Windows it is a script, which only a shell can run.
    const shell = process.platform === "win32";
    const child = spawn(command, ["--port", "0"], { cwd: consumer.folder, shell });
    onTestFinished(async () => {
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    });
    let printed = "";
    child.stdout.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
    });
    await expect.poll(() => printed, { timeout: 120_000 }).toContain("Trouble on demand");
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0] ?? "";
    expect(await (await fetch(`${origin}/_mock/models`)).json()).toHaveProperty("models");
  });
});

describe("a consumer of the mock with MSW", () => {
  let consumer: Consumer;

  beforeAll(async () => {
    consumer = await makeConsumer({ own: ["enums", "client", "mock"], others: ["msw"] });
  });

  afterAll(() => consumer?.remove());

  it("compiles and runs a program with handlers", async () => {
    const ran = await compileAndRun(consumer, "msw.ts", withMsw);
    expect(ran).toEqual({ code: 0, output: "Packed\n" });
  });
});
