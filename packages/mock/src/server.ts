import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { apiBasePath, MockApi, type MockOptions } from "./mock-api.js";
import { serveState, statePath } from "./serve-state.js";

export { readModels, type Seed, SeedError } from "./read-models.js";
export { statePath } from "./serve-state.js";

/** Options of {@link startMock}. */
export interface ServerOptions extends MockOptions {
  /** The port on 127.0.0.1; a free one by default. */
  readonly port?: number | undefined;
}

/** A running mock server. */
export interface MockServer {
  /** The `baseURL` for the client. */
  readonly url: string;
  readonly origin: string;
  readonly mock: MockApi;
  /** Stops it; requests in flight are aborted. */
  close(): Promise<void>;
}

/**
 * Starts a mock on 127.0.0.1, with its models under `/_mock/models` beside the API.
 *
 * @throws if the port is in use
 */
export async function startMock({ port = 0, ...options }: ServerOptions = {}): Promise<MockServer> {
  const mock = new MockApi(options);
  const server = createServer((incoming, response) => {
    serve(mock, incoming, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error));
    });
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : port}`;
  return {
    origin,
    url: origin + apiBasePath,
    mock,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function serve(mock: MockApi, incoming: IncomingMessage, response: ServerResponse) {
  const { method = "GET", url = "/" } = incoming;
  // Resolved this way, a path that starts with two slashes is not read as a host.
  const target = url.startsWith("/") ? localOrigin + url : url;
  if (!URL.canParse(target, localOrigin))
    return send(response, refuse(400, `the address ${url} cannot be read`));
  // `Request` refuses this method.
  if (method === "TRACE") return send(response, refuse(405, "the mock does not support TRACE"));
  const address = new URL(target, localOrigin);
  if (address.pathname === statePath) {
    const request = await readRequest(address, incoming, response);
    return send(response, await serveState(mock.models, request));
  }
  allowPages(incoming, response);
  if (method === "OPTIONS") return response.writeHead(204).end();
  return send(response, await mock.handle(await readRequest(address, incoming, response)));
}

const localOrigin = "http://127.0.0.1";

function refuse(status: number, message: string): Response {
  return Response.json({ message }, { status });
}

/** Pages of any origin may call the mock: it holds no secrets. */
function allowPages({ headers }: IncomingMessage, response: ServerResponse): void {
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("access-control-expose-headers", "*");
  const asked = headers["access-control-request-headers"];
  if (asked === undefined) return;
  response.setHeader("access-control-allow-headers", asked);
  response.setHeader("access-control-allow-methods", "GET, PUT");
  response.setHeader("access-control-allow-private-network", "true");
}

async function readRequest(
  address: URL,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<Request> {
  const { method = "GET" } = incoming;
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(incoming.headersDistinct))
    for (const value of values) headers.append(name, value);
  const gone = new AbortController();
  response.on("close", () => gone.abort());
  const hasBody = method !== "GET" && method !== "HEAD";
  return new Request(address, {
    method,
    headers,
    signal: gone.signal,
    ...(hasBody ? { body: await text(incoming) } : {}),
  });
}

async function send(outgoing: ServerResponse, response: Response): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(await response.text());
}
