import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

const site = fileURLToPath(new URL("../../packages/docs/site", import.meta.url));
const serve = sirv(site, { dev: true });
const server = createServer((request, response) => {
  serve(request, response, () => {
    response.writeHead(404, { "content-type": "text/plain" }).end("Not found\n");
  });
});

server.listen(Number(process.env.PORT ?? 0), "127.0.0.1", () => {
  const address = server.address();
  if (address === null || typeof address === "string") return;
  process.stdout.write(`Docs: http://127.0.0.1:${address.port}/  (Ctrl+C stops the server)\n`);
});
