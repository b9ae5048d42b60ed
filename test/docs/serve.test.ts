import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const repository = fileURLToPath(new URL("../..", import.meta.url));

test("the site is served on loopback, and the address printed", async () => {
  const arguments_ = ["--import", "tsx", "scripts/docs/serve.ts"];
  const server = spawn(process.execPath, arguments_, {
    cwd: repository,
    env: { ...process.env, PORT: "" },
  });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let printed = "";
      server.stdout.on("data", (chunk: Buffer) => {
        printed += chunk.toString();
        const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed);
        if (found !== null) resolve(found[0]);
      });
      server.on("exit", (code) => reject(new Error(`exited with ${code}: ${printed}`)));
    });
    const pages = ["", "explorer.html", "reference.md", "openapi.yaml", "nowhere"];
    const answers = await Promise.all(pages.map((page) => fetch(address + page)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 404]);
    expect(await answers[0]?.text()).toContain("<title>Scenario Models API</title>");
  } finally {
    server.kill();
  }
});
