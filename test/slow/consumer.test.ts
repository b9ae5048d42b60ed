import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, model, onlyRequest } from "../support/client-calls.js";
import { type Consumer, makeConsumer, runCommand } from "../support/client-consumer.js";
import { answerJson, serveTest } from "../support/http-server.js";

const program = `import Scenario, {
  APIError,
  isModelType,
  type Model,
  type ModelUpdateParams,
  unlisted,
} from "@scenario-models/client";
import type { components } from "@scenario-models/client/wire";
import { modelTypeValues } from "@scenario-models/enums";

export async function run(baseURL: string): Promise<string[]> {
  const client = new Scenario({ baseURL, apiKey: "key", apiSecret: "secret" });
  const params: ModelUpdateParams = { name: "Paper Forest", thumbnail: null, originalAssets: true };
  const { model } = await client.models.update("model/1", params, {
    signal: new AbortController().signal,
  });
  const wire: components["schemas"]["Model"] = model;
  const named: Model = wire;
  const rank: number | undefined = model.parameters?.rank;
  const first: string | undefined = modelTypeValues[0];
  const failure = new Scenario({
    apiKey: "key",
    apiSecret: "secret",
    fetch: async (_url, { method }) => new Response(method, { status: 404 }),
  });
  const error: unknown = await failure.models
    .update("model/2", { type: unlisted("flux.3-lora") })
    .catch((reason: unknown) => reason);
  const status = error instanceof APIError ? error.status : undefined;
  return [named.id, String(isModelType(named.type)), String(rank), String(first), String(status)];
}
`;

const misspelt = `import Scenario from "@scenario-models/client";
const client = new Scenario();
await client.models.update("model_1", { shortDescription: "fine" });
await client.models.update("model_1", { shortDescripton: "misspelt" });
`;

const main = `import { pathToFileURL } from "node:url";
const [script, baseURL] = process.argv.slice(2);
const { run } = await import(pathToFileURL(script));
console.log(JSON.stringify(await run(baseURL)));
`;

const strict = {
  target: "es2022",
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
};
const modules = {
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
};
const platforms = {
  browser: { lib: ["es2022", "dom"], types: [] },
  node: { lib: ["es2022"], types: ["node"] },
};

let consumer: Consumer;

beforeAll(async () => {
  consumer = await makeConsumer();
  await consumer.write("program.ts", program);
  await consumer.write("misspelt.ts", misspelt);
  await consumer.write("main.js", main);
}, 120_000);

afterAll(() => consumer?.remove());

describe("a consumer", () => {
  const choices = Object.entries(modules).flatMap(([resolution, moduleOptions]) =>
    Object.entries(platforms).map(([platform, platformOptions]) => ({
      resolution,
      platform,
      options: { ...strict, ...moduleOptions, ...platformOptions },
    })),
  );

  it.each(choices)("compiles and runs: $resolution, $platform", async ({ options }) => {
    const { code, output, script } = await consumer.compile("program.ts", options);
    expect({ code, output }).toEqual({ code: 0, output: "" });

    const { origin, requests } = await serveTest(answerJson(200, { model }));
    const args = [join(consumer.folder, "main.js"), script, `${origin}/v1`];
    const ran = await runCommand(process.execPath, args, consumer.folder);
    const said = JSON.stringify([model.id, "true", "undefined", "custom", "404"]);
    // The program sends one type that the API's description does not list.
    const warning =
      'updateModel: type has the unknown value "flux.3-lora" (did you mean "flux.1-lora"?) (warning at /type)';
    expect(ran).toEqual({ code: 0, output: `${said}\n${warning}\n` });
    const request = onlyRequest(requests);
    expect(request).toMatchObject({
      method: "PUT",
      url: "/v1/models/model%2F1?originalAssets=true",
    });
    expect(bodyOf(request)).toEqual({ name: "Paper Forest", thumbnail: null });
  });

  it("is told of a misspelt field", async () => {
    const options = { ...strict, ...modules.nodenext, ...platforms.browser };
    const { code, output } = await consumer.compile("misspelt.ts", options);
    expect(code).not.toBe(0);
    expect(output.match(/error TS/g)).toHaveLength(1);
    expect(output).toMatch(/misspelt\.ts\(4,41\): error TS2561: .*'shortDescription'\?/);
  });
});
