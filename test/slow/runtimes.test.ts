import { cp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { apiKey, apiSecret } from "../runtimes/credentials.mjs";
import { type Consumer, makeConsumer } from "../support/client-consumer.js";
import { openPage } from "../support/docs-browser.js";
import {
  installRuntimes,
  nodeNames,
  type Runtimes,
  runtimeNames,
} from "../support/runtimes-install.js";
import { serveRuntimes } from "../support/runtimes-server.js";

const checks = fileURLToPath(new URL("../runtimes", import.meta.url));
const platforms = [...runtimeNames, "chromium"];

const credentials = { SCENARIO_SDK_API_KEY: apiKey, SCENARIO_SDK_API_SECRET: apiSecret };

/** What a run of the checks found. */
type Report = readonly { readonly name: string; readonly ok: boolean; readonly error?: string }[];

/** The browser itself writes of responses that are no success, and of connections that fail. */
const tolerated = /^Failed to load resource/;

/** Runs the checks in a page, as text, as the compiler knows nothing of modules that a server has. */
const inPage = `(async () => {
  const { run } = await import("/runtimes/behaviour.mjs");
  const inspect = (value) => [value, value?.stack].join();
  return run({ origin: location.origin, isBrowser: true, hasEnvironment: false, inspect });
})()`;

let consumer: Consumer;
let runtimes: Runtimes;

beforeAll(async () => {
  consumer = await makeConsumer();
  await cp(checks, join(consumer.folder, "runtimes"), { recursive: true });
  runtimes = await installRuntimes();
});

afterAll(async () => {
  await Promise.all([consumer?.remove(), runtimes?.remove()]);
});

/** Runs all checks against a server of their own. */
async function check(platform: string): Promise<Report> {
  const server = await serveRuntimes(consumer.folder);
  try {
    if (platform === "chromium") {
      const { page, errors, close } = await openPage();
      await page.goto(server.origin);
      const report = await page.evaluate<Report>(inPage).finally(close);
      expect(errors.filter((error) => !tolerated.test(error))).toEqual([]);
      return report;
    }
    const command = ["runtimes/run.mjs", server.origin] as const;
    const { code, output } = await runtimes.run(platform, consumer.folder, command, credentials);
    // Nothing but the report, so no warnings and no rejection that nobody handles.
    expect(output).toMatch(/^\[\{.*\}\]\n$/);
    expect(code).toBe(0);
    return JSON.parse(output);
  } finally {
    await server.close();
  }
}

describe("the packed client", () => {
  const reports = new Map<string, Report>();

  test.each(platforms)("does the same in %s", async (platform) => {
    const report = await check(platform);
    reports.set(platform, report);
    const failed = report.filter(({ ok }) => !ok);
    expect(failed.map(({ name, error }) => `${name}: ${error}`)).toEqual([]);
  });

  test("is held to the same checks everywhere", () => {
    expect([...reports.keys()]).toEqual(platforms);
    const lists = [...reports.values()].map((report) => report.map(({ name }) => name));
    expect(new Set(lists[0]).size).toBeGreaterThan(20);
    for (const list of lists) expect(list).toEqual(lists[0]);
  });

  test.each(runtimeNames)("meets the pinned version of %s", async (name) => {
    const { output } = await runtimes.findVersion(name);
    expect(output.match(/\d+\.\d+\.\d+/)?.[0]).toBe(runtimes.pinned(name));
  });
});

describe("from CommonJS", () => {
  const script = `
    const assert = require("node:assert");
    const names = ["enums", "client", "client/rules"].map((name) => "@scenario-models/" + name);
    const main = async () => {
      for (const name of names) {
        const [required, imported] = [require(name), await import(name)];
        assert.notStrictEqual(Object.keys(imported).length, 0);
        for (const key of Object.keys(imported)) assert.strictEqual(required[key], imported[key]);
      }
      const { default: Scenario, InvalidParamsError } = require("@scenario-models/client");
      const { ClientError } = await import("@scenario-models/client");
      const error = await new Scenario().models.update("..").catch((reason) => reason);
      assert(error instanceof InvalidParamsError && error instanceof ClientError);
      console.log("the same");
    };
    main();`;

  test.each(nodeNames)("%s requires the classes that it imports", async (name) => {
    await consumer.write("required.cjs", script);
    const outcome = await runtimes.run(name, consumer.folder, ["required.cjs"], credentials);
    expect(outcome).toEqual({ code: 0, output: "the same\n" });
  });

  const program = `
    import Scenario, { ClientError, InvalidParamsError, type Model } from "@scenario-models/client";
    import rules = require("@scenario-models/client/rules");
    import { isModelType } from "@scenario-models/enums";
    const read = async (): Promise<Model> => (await new Scenario().models.update("..")).model;
    read().catch((error: unknown) => {
      const issues: number = rules.checkModelUpdate({ name: "" }).length;
      const isOurs = error instanceof InvalidParamsError && error instanceof ClientError;
      console.log(isOurs, issues, isModelType("flux.1-lora"));
    });`;

  test("a typed program compiles, and runs on every Node", async () => {
    await consumer.write("program.cts", program);
    const { code, output, script } = await consumer.compile("program.cts", {
      ...{ module: "nodenext", target: "es2022", lib: ["es2022"], types: ["node"] },
      ...{ strict: true, exactOptionalPropertyTypes: true, verbatimModuleSyntax: false },
    });
    expect({ code, output }).toEqual({ code: 0, output: "" });
    const file = script.slice(consumer.folder.length + 1);
    for (const name of nodeNames) {
      const outcome = await runtimes.run(name, consumer.folder, [file], credentials);
      expect({ name, ...outcome }).toEqual({ name, code: 0, output: "true 0 true\n" });
    }
  });
});
