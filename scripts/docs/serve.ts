import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startMock } from "@scenario-models/mock/server";
import sirv from "sirv";

/** `npm run docs -- --port 4000` */
function readPort(): number {
  const { port = "0" } = parseArgs({ options: { port: { type: "string" } } }).values;
  if (!/^\d+$/.test(port) || Number(port) > 65_535)
    throw new Error(`--port must be a whole number from 0 to 65535, not ${port}.`);
  return Number(port);
}

let port: number;
try {
  port = readPort();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}

const site = fileURLToPath(new URL("../../packages/docs/site", import.meta.url));
const serveFile = sirv(site, { dev: true });
const mock = await startMock();

/** Adds the address of the mock to the explorer, which then uses it by default. */
async function serveExplorer(response: ServerResponse): Promise<void> {
  const page = await readFile(join(site, "explorer.html"), "utf8");
  const meta = `<meta name="mock" content="${mock.url}">`;
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
  response.end(page.replace("</head>", `${meta}</head>`));
}

const server = createServer((request, response) => {
  const refuse = (): void => {
    readFile(join(site, "404.html"), "utf8").then(
      (page) => {
        response.writeHead(404, { "content-type": "text/html; charset=utf-8" });
        // The page is sent for any address.
        response.end(page.replace("<head>", '<head><base href="/">'));
      },
      () => response.writeHead(404, { "content-type": "text/plain" }).end("Not found\n"),
    );
  };
  if (/^\/explorer\.html(?:\?|$)/.test(request.url ?? "")) serveExplorer(response).catch(refuse);
  else serveFile(request, response, refuse);
});

server.listen(port, "127.0.0.1");
await once(server, "listening");
const address = server.address();
process.stdout.write(
  [
    `Docs: http://127.0.0.1:${typeof address === "object" ? address?.port : port}/  (Ctrl+C stops everything)`,
    `Mock: ${mock.url}  (the explorer sends to it)`,
    "",
  ].join("\n"),
);
