import { once } from "node:events";
import { createServer } from "node:http";
import sirv from "sirv";

export interface Server {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder on a free port of this machine, with the `.gz` files in place of those beside them. */
export async function serveFolder(folder: string): Promise<Server> {
  const serve = sirv(folder, { gzip: true });
  const server = createServer((request, response) => {
    serve(request, response, () => {
      response.writeHead(404).end();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
