import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand } from "../support/client-consumer.js";
import { type DocsPage, withPage } from "../support/docs-browser.js";

const repository = fileURLToPath(new URL("../..", import.meta.url));
let server: ChildProcess;
let docs: string;
let mock: string;

beforeAll(async () => {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/docs/serve.ts"], {
    cwd: repository,
    env: { ...process.env, PORT: "" },
  });
  server = child;
  const printed = await new Promise<string>((resolve, reject) => {
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes("Mock: ")) resolve(text);
    });
    child.on("exit", (code) => reject(new Error(`exited with ${code}: ${text}`)));
  });
  docs = /Docs: (\S+)/.exec(printed)?.[1] ?? "";
  mock = /Mock: (\S+)/.exec(printed)?.[1] ?? "";
});

afterAll(async () => {
  const ended = once(server, "exit");
  server.kill();
  await ended;
});

test("the site is served on loopback, and the address printed", async () => {
  expect(docs).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const pages = ["", "explorer.html", "reference.md", "openapi.yaml", "nowhere"];
  const responses = await Promise.all(pages.map((page) => fetch(docs + page)));
  expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200, 404]);
  expect(await responses[0]?.text()).toContain("<title>Scenario Models API</title>");
  const missing = await fetch(`${docs}far/away`);
  expect(await missing.text()).toMatch(/<base href="\/">[\s\S]*<h1>Page not found<\/h1>/);
});

test("what makes no sense on the command line is refused", async () => {
  const start = (...args: string[]) =>
    runCommand(process.execPath, ["--import", "tsx", "scripts/docs/serve.ts", ...args], repository);
  const [unknown, invalid] = await Promise.all([start("--prot", "1"), start("--port", "http")]);
  expect([unknown.code, invalid.code]).toEqual([1, 1]);
  expect(unknown.output).toMatch(/^Unknown option '--prot'/);
  expect(invalid.output).toBe("--port must be a whole number from 0 to 65535, not http.\n");
});

test("the explorer sends to the mock beside it, and shares links without its address", async () => {
  const origins = [new URL(docs).origin, new URL(mock).origin];
  const body = encodeURIComponent('{"name":"Sent from the explorer"}');
  const use = async ({ page }: DocsPage): Promise<void> => {
    expect(await page.getByLabel("Address on this machine").inputValue()).toBe(mock);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByText("200 OK").waitFor();
    const state = await fetch(new URL("/_mock/models", mock));
    expect(await state.text()).toContain("Sent from the explorer");
    expect(page.url()).not.toContain("mock");
  };
  await withPage(`${docs}explorer.html?body=${body}`, use, { origins });
});
