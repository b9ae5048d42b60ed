import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type Consumer, makeConsumer, runCommand } from "../support/client-consumer.js";

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

async function compileAndRun(consumer: Consumer, file: string) {
  await consumer.add(file);
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
    const ran = await compileAndRun(consumer, "mock-server.ts");
    expect(ran).toEqual({ code: 0, output: "Packed sd-xl-lora\n" });
  });

  it("learns what the handlers need", async () => {
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
    await expect.poll(() => printed, { timeout: 120_000 }).toContain("To inject a fault");
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
    const ran = await compileAndRun(consumer, "mock-msw.ts");
    expect(ran).toEqual({ code: 0, output: "Packed\n" });
  });
});
