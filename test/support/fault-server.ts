import type { ServerResponse } from "node:http";
import { model } from "./client-calls.js";
import { type Handler, type Received, serveTest, type TestServer } from "./http-server.js";

const whole = JSON.stringify({ model });
const json = { "Content-Type": "application/json" };

/** A way in which a server goes wrong, or does not. */
export type Fault = (response: ServerResponse) => void;

/** Faults by name; a test asks for them in the order in which requests arrive. */
export const faults = {
  ok: (response) => response.writeHead(200, json).end(whole),
  resetBeforeHeaders: (response) => response.destroy(),
  resetAfterHeaders: (response) => {
    response.writeHead(200, { ...json, "Content-Length": String(whole.length) });
    response.flushHeaders();
    // The headers must have left before the connection breaks.
    setTimeout(() => response.destroy(), 20);
  },
  resetInBody: (response) => {
    response.writeHead(200, { ...json, "Content-Length": String(whole.length) });
    response.write(whole.slice(0, 40));
    setTimeout(() => response.destroy(), 20);
  },
  stallBeforeHeaders: () => {},
  stallInBody: (response) => {
    response.writeHead(200, json);
    response.write(whole.slice(0, 40));
  },
  truncated: (response) => response.writeHead(200, json).end(whole.slice(0, 40)),
  empty: (response) => response.writeHead(200, json).end(),
  noContent: (response) => response.writeHead(204).end(),
  emptyFailure: (response) => response.writeHead(500, { "Content-Length": "0" }).end(),
  html: (response) =>
    response
      .writeHead(200, { "Content-Type": "text/html" })
      .end("<html><body>Welcome to the hotel</body></html>"),
  htmlFailure: (response) =>
    response
      .writeHead(502, { "Content-Type": "text/html" })
      .end(`<html><body>Bad Gateway</body></html>${"<!-- -->".repeat(10_000)}`),
  huge: (response) =>
    response.writeHead(200, json).end(JSON.stringify({ model, padding: "x".repeat(20_000_000) })),
  /** A name in Latin-1: one byte that UTF-8 does not know. */
  latin1: (response) =>
    response
      .writeHead(200, json)
      .end(Buffer.from(JSON.stringify({ model: { ...model, name: "Café" } }), "latin1")),
  utf16: (response) => response.writeHead(200, json).end(Buffer.from(whole, "utf16le")),
  closeAfter: (response) => response.writeHead(200, { ...json, Connection: "close" }).end(whole),
} satisfies Record<string, Fault>;

/** A failure response. */
export function fail(status: number, headers: Readonly<Record<string, string>> = {}): Fault {
  return (response) =>
    response.writeHead(status, { ...json, ...headers }).end('{"message":"not now"}');
}

/** Sends the caller elsewhere. */
export function redirect(status: number, location: string): Fault {
  return (response) => response.writeHead(status, { Location: location }).end();
}

/** Goes wrong as told, one fault for each request; the last one stays. */
export function inOrder(...list: readonly Fault[]): Handler {
  let next = 0;
  return (_: Received, response: ServerResponse) => {
    const fault = list[Math.min(next, list.length - 1)];
    next += 1;
    fault?.(response);
  };
}

/** A server for the time of one test, that goes wrong as told. */
export function serveFaults(...list: readonly Fault[]): Promise<TestServer> {
  return serveTest(inOrder(...list));
}
