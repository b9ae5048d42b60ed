import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { isForPages, readSamples } from "../support/client-samples.js";
import { type DocsPage, withPage } from "../support/docs-browser.js";
import { serveTest } from "../support/http-server.js";

const repository = fileURLToPath(new URL("../..", import.meta.url));

/** What the README shows, and a program that uses it, without any server. */
const program = `
  import Scenario from "@scenario-models/client";
  import { demoCredentials } from "@scenario-models/mock";
  ${readSamples().find(isForPages)?.code}
  const client = new Scenario({ ...demoCredentials, dangerouslyAllowBrowser: true });
  const id = "model_eyVcnFJcR92BxBkz7N6g5w";
  await client.models.update(id, { name: "From a page" });
  const { model } = await client.models.update(id, { shortDescription: "Kept." });
  const refused = await client.models.update("model_2", {}).safe();
  document.title = [model.name, model.shortDescription, refused.status].join(", ");
`;

/** The browser itself writes of a response that is no success. */
const isOfTheRefusal = /^Failed to load resource: .* 404/;

it("handlers respond to the client in a page", async () => {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: repository },
    ...{ bundle: true, format: "esm", write: false, conditions: ["browser"], logLevel: "error" },
    tsconfig: `${repository}/tsconfig.json`,
  });
  const worker = await readFile(
    createRequire(import.meta.url).resolve("msw/mockServiceWorker.js"),
    "utf8",
  );
  const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
    "/": [
      "text/html",
      '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>',
    ],
    "/page.js": ["text/javascript", outputFiles[0]?.text ?? ""],
    "/mockServiceWorker.js": ["text/javascript", worker],
  };
  const { origin } = await serveTest(({ url = "" }, response) => {
    const [type, text] = files[url] ?? ["text/plain", ""];
    response.writeHead(files[url] === undefined ? 404 : 200, { "content-type": type }).end(text);
  });
  const use = async ({ page }: DocsPage): Promise<void> => {
    await expect.poll(() => page.title()).toBe("From a page, Kept., 404");
  };
  // The worker of msw responds for the API.
  const origins = [origin, "https://api.cloud.scenario.com"];
  await withPage(origin, use, { origins, tolerated: isOfTheRefusal });
});
