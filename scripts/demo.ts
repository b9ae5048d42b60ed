import { readFile } from "node:fs/promises";
import { inspect, styleText } from "node:util";
import Scenario, { type Logger } from "@scenario-models/client";
import { checkModelUpdate } from "@scenario-models/client/rules";
import { createModel, demoCredentials } from "@scenario-models/mock";
import { startMock } from "@scenario-models/mock/server";

/*
 * `npm run demo`: calls of the client, each printed with its code and its result.
 */

const write = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const indent = (text: string): string => text.replaceAll(/^(?=.)/gm, "  ");
const print = (value: unknown): string => (typeof value === "string" ? value : inspect(value));
const show = (...values: readonly unknown[]): void =>
  write(indent(styleText("green", `→ ${values.map(print).join(" ")}`)));

/** Prints the requests and retries of a call. */
const log = (message: string): void => write(indent(styleText("yellow", message)));
const logger: Logger = { debug: log, info: log, warn: log, error: log };

/** The source text of each step, read from this file, because `toString` of a function is not the original text. */
const source = await readFile(new URL(import.meta.url), "utf8");
const codes = [...source.matchAll(/^await step\([^\n]* => \{\n(.*?)\n\}\);$/gms)].map(
  ([, code = ""]) => code,
);
let count = 0;

async function step(title: string, run: () => Promise<void>): Promise<void> {
  write(styleText("bold", `${count + 1}. ${title}`));
  write(`${styleText("dim", codes[count] ?? "")}\n`);
  count += 1;
  await run();
  write("");
}

const model = createModel({
  id: "model_eyVcnFJcR92BxBkz7N6g5w",
  name: "Paper Forest",
  thumbnail: { assetId: "asset_1", url: "https://cdn.example.com/assets/asset_1.png" },
});
const { url, close } = await startMock({ models: [model] });
const { id } = model;
write(`A mock of the API runs at ${url}; the client sends its requests there.\n`);
const client = new Scenario({ ...demoCredentials, baseURL: url, logger, logLevel: "info" });

await step("Read a model, check an update against it, and send it", async () => {
  const { model } = await client.models.retrieve(id);
  const params = { parameters: { ...model.parameters, rank: 32 } };
  const issues = checkModelUpdate(params, { model });
  show(model.type, model.status, issues.length, "issues");
  const updated = await client.models.update(id, params, { model });
  show("rank:", updated.model.parameters?.rank);
});

await step("Rename a model", async () => {
  const { model } = await client.models.update(id, { name: "Cinematic Realism" });
  show(model.name, model.status, model.type);
});

await step("Unset a field with null; undefined is omitted", async () => {
  const { model } = await client.models.update(id, { thumbnail: null, name: undefined });
  show("thumbnail:", model.thumbnail, "name:", model.name);
});

await step("Set a field that this type of model lacks: the client refuses to send it", async () => {
  const parameters = { rank: 16, learningRateUnet: 0.0001 };
  const result = await client.models
    .update(id, { parameters }, { model: { type: "flux.1-lora" } })
    .safe();
  if (!result.ok && result.kind === "params") show(result.issues[0]?.message);
});

await step("Send it without the check: the error has the server's message", async () => {
  const parameters = { learningRateUnet: 0.0001 };
  const result = await client.models.update(id, { parameters }, { validate: "off" }).safe();
  if (!result.ok && result.kind === "status") show(result.status, result.body.message);
});

await step("Retry while the server is unavailable", async () => {
  const headers = { "x-mock-fault": "status=503; times=2; retry-after=1" };
  const { model } = await client.models.update(id, { name: "Third time lucky" }, { headers });
  show(model.name);
});

write("Next: `npm run docs` serves the reference and the explorer, with a mock for its requests;");
write("`npm run mock` starts a mock alone; README.md describes the rest.");
await close();
