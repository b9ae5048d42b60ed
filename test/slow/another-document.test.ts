import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "../support/client-consumer.js";
import { repository, specOf } from "../support/generator-files.js";
import { respondJson, serveTest } from "../support/http-server.js";

const program = `import Client, { NotFoundError } from "@second-endpoint/client";
import type { Shelf } from "@second-endpoint/client";
import { checkShelfCreate } from "@second-endpoint/client/rules";
import * as enums from "@second-endpoint/enums";

const client = new Client({ baseURL: process.argv[2] ?? "" });
const shelves: readonly Shelf[] = await client.shelves.list({});
console.log(shelves.length, typeof checkShelfCreate, Object.keys(enums).length > 0, NotFoundError.name);
`;

/** The commands of the README's chapter, with another folder in place of its own. */
function readCommands(folder: string): string[] {
  const text = readFileSync(join(repository, "README.md"), "utf8");
  const block = /### Another document[\s\S]*?```sh\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
  return block.trim().replaceAll("../shop", folder).split("\n");
}

describe("packages of another document, made with the README's commands,", () => {
  const folder = mkdtempSync(join(tmpdir(), "another-"));
  const out = join(folder, "packages");
  const run = (command: string, cwd = repository) =>
    execFileSync("bash", ["-c", command], {
      cwd,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });

  beforeAll(() => {
    cpSync(specOf("second-endpoint"), join(folder, "openapi.yaml"));
    const commands = readCommands(folder);
    expect(commands).toHaveLength(2);
    for (const command of commands) run(command);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("are installed, built and used by a stranger", async () => {
    run("npm install --prefer-offline --no-audit --no-fund && npx tsc -b client", out);
    const { origin } = await serveTest(respondJson(200, []));
    writeFileSync(join(out, "program.ts"), program);
    const strict = "--strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --types node";
    const modules = "--module nodenext --target es2022 --skipLibCheck false";
    run("npm install --no-save --prefer-offline --no-audit --no-fund @types/node@20", out);
    run(`npx tsc ${strict} ${modules} program.ts`, out);
    const ran = await runCommand(process.execPath, ["program.js", origin], out);
    expect(ran).toEqual({ code: 0, output: "0 function true NotFoundError\n" });
  });

  it("speak of no other document, but for the licence of the runtime", async () => {
    const entries = await readdir(out, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && !/node_modules|dist/.test(entry.parentPath))
      .filter(({ name }) => name !== "LICENSE" && name !== "redoc.html");
    expect(files.length).toBeGreaterThan(60);
    for (const { parentPath, name } of files)
      expect(readFileSync(join(parentPath, name), "utf8"), name).not.toMatch(/scenario/i);
  });

  it("have a site of their own", () => {
    for (const page of [
      "index.html",
      "explorer.html",
      "redoc.html",
      "site.css",
      "site.js",
      "explorer.js",
    ])
      expect(existsSync(join(out, "docs/site", page)), page).toBe(true);
    expect(readFileSync(join(out, "docs/site/explorer.js"), "utf8")).toContain("shelves");
  });

  it("are as the next run would make them", () => {
    expect(run(`${readCommands(folder)[0]} --check`)).toContain("up to date");
  });
});
