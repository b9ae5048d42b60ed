import { once } from "node:events";
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";

/** A request as it came over the wire. */
export interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface TestServer {
  readonly origin: string;
  /** The requests so far, in the order of their arrival. */
  readonly requests: readonly Received[];
  close(): Promise<void>;
}

export type Handler = (request: Received, response: ServerResponse) => void;

/** Starts a server on a free loopback port. Whoever calls this closes it. */
export async function startServer(handler: Handler): Promise<TestServer> {
  const requests: Received[] = [];
  const receive = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method, url, headers } = message;
    const request = { method, url, headers, body: await text(message) };
    requests.push(request);
    handler(request, response);
  };
  const server = createServer((message, response) => {
    receive(message, response).catch((cause: unknown) =>
      response.destroy(new Error("", { cause })),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    requests,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** An address on this machine where nothing listens. */
export async function findNowhere(): Promise<string> {
  const server = await startServer(() => {});
  await server.close();
  return server.origin;
}

/** A server that lives as long as the test that calls this. */
export async function serveTest(handler: Handler): Promise<TestServer> {
  const server = await startServer(handler);
  onTestFinished(() => server.close());
  return server;
}

export function respondJson(status: number, value: unknown): Handler {
  return respondText(status, JSON.stringify(value), "application/json");
}

export function respondText(status: number, body: string, type: string): Handler {
  return (_, response) => {
    response.writeHead(status, { "Content-Type": type }).end(body);
  };
}
