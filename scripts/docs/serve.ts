import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startMock } from "@scenario-models/mock/server";
import sirv from "sirv";

const site = fileURLToPath(new URL("../../packages/docs/site", import.meta.url));
const serveFile = sirv(site, { dev: true });
const mock = await startMock();

/** The explorer with the address of the mock in it, so that it sends there without being told. */
async function serveExplorer(response: ServerResponse): Promise<void> {
  const page = await readFile(join(site, "explorer.html"), "utf8");
  const meta = `<meta name="mock" content="${mock.url}">`;
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
  response.end(page.replace("</head>", `${meta}</head>`));
}

const server = createServer((request, response) => {
  const refuse = (): void => {
    response.writeHead(404, { "content-type": "text/plain" }).end("Not found\n");
  };
  if (/^\/explorer\.html(?:\?|$)/.test(request.url ?? "")) serveExplorer(response).catch(refuse);
  else serveFile(request, response, refuse);
});

server.listen(Number(process.env.PORT ?? 0), "127.0.0.1");
await once(server, "listening");
const address = server.address();
const port = typeof address === "object" ? address?.port : undefined;
process.stdout.write(
  [
    `Docs: http://127.0.0.1:${port}/  (Ctrl+C stops everything)`,
    `Mock: ${mock.url}  (the explorer sends to it)`,
    "",
  ].join("\n"),
);
