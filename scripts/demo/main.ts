import { readFile } from "node:fs/promises";
import { inspect, styleText } from "node:util";
import Scenario, { type Logger } from "@scenario-models/client";
import { createModel, demoCredentials } from "@scenario-models/mock";
import { startMock } from "@scenario-models/mock/server";
import { steps } from "./steps.js";

const write = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const indent = (text: string): string => text.replaceAll(/^(?=.)/gm, "  ");
const print = (value: unknown): string => (typeof value === "string" ? value : inspect(value));

/** The code of each step as it stands in its file, as functions forget how they were written. */
async function readCodes(): Promise<string[]> {
  const text = await readFile(new URL("./steps.ts", import.meta.url), "utf8");
  const bodies = text.matchAll(/^ {4}run: async [^\n]* => \{\n(.*?)\n {4}\},$/gms);
  return [...bodies].map(([, body = ""]) => body.replaceAll(/^ {6}/gm, ""));
}

const model = createModel({
  id: "model_eyVcnFJcR92BxBkz7N6g5w",
  name: "Paper Forest",
  thumbnail: { assetId: "asset_1", url: "https://cdn.example.com/assets/asset_1.png" },
});

/** Shows what the client does between a call and its response. */
const log = (message: string): void => write(indent(styleText("yellow", message)));
const logger: Logger = { debug: log, info: log, warn: log, error: log };

const { url, close } = await startMock({ models: [model] });
try {
  write(`A mock of the API runs at ${url}; the client sends its requests there.\n`);
  const client = new Scenario({ ...demoCredentials, baseURL: url, logger, logLevel: "info" });
  const codes = await readCodes();
  for (const [index, { title, run }] of steps.entries()) {
    write(styleText("bold", `${index + 1}. ${title}`));
    write(`${indent(styleText("dim", codes[index] ?? ""))}\n`);
    await run({
      client,
      id: model.id,
      show: (...values) => write(indent(styleText("green", `→ ${values.map(print).join(" ")}`))),
    });
    write("");
  }
  write(
    "Next: `npm run docs` serves the reference and the explorer, with a mock for its requests;",
  );
  write("`npm run mock` starts a mock alone; README.md describes the rest.");
} finally {
  await close();
}
