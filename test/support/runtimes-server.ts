import type { ServerResponse } from "node:http";
import { model } from "./client-calls.js";
import { fail, faults } from "./fault-server.js";
import { findNowhere, type Received, startServer, type TestServer } from "./http-server.js";
import { servePage } from "./runtimes-page.js";

const kinds: Readonly<Record<string, (response: ServerResponse, request: Received) => void>> = {
  ...faults,
  retrySoon: fail(503, { "Retry-After-Ms": "20" }),
  retryLate: fail(503, { "Retry-After": "30" }),
  /** Without a length, only the end of the last chunk says that all is there. */
  resetInChunks: (response) => {
    response.writeHead(200, { "Content-Type": "application/json" }).write('{"model":{"id":');
    setTimeout(() => response.destroy(), 20);
  },
  /** Repeats what should stay secret, as frameworks do in their pages of errors. */
  echo: (response, { headers, body }) =>
    response.writeHead(500, { "Content-Type": "application/json" }).end(
      JSON.stringify({
        message: `${headers.authorization} ${body}`,
        headers,
        body: JSON.parse(body),
      }),
    ),
  echoPage: (response, { headers, body }) =>
    response
      .writeHead(200, { "Content-Type": "text/html" })
      .end(`<pre>${headers.authorization} ${body}</pre>`),
  news: (response) =>
    response
      .writeHead(200, { "Content-Type": "application/json" })
      .end(JSON.stringify({ model: { ...model, colour: "green", type: "flux.9" } })),
};

function findFault(name: string): (response: ServerResponse, request: Received) => void {
  const status = /^status(\d{3})$/.exec(name)?.[1];
  const fault = status === undefined ? kinds[name] : fail(Number(status));
  if (fault === undefined) throw new Error(`There is no fault named ${name}`);
  return fault;
}

/**
 * The server that the checks in test/runtimes talk to. Below `/try/{faults}/{trial}/v1` it plays the
 * named faults in their order, and `/received/{trial}` lists what arrived there; all else is a page and modules for a
 * browser.
 *
 * @param folder - a project that has installed the packages and holds the checks
 */
export function serveRuntimes(folder: string): Promise<TestServer> {
  const trials = new Map<string, (Received & { closed: boolean })[]>();

  const meet = (names: string, trial: string, request: Received, response: ServerResponse) => {
    const arrivals = trials.get(trial) ?? [];
    trials.set(trial, arrivals);
    const arrival = { ...request, closed: false };
    arrivals.push(arrival);
    response.on("close", () => {
      arrival.closed = true;
    });
    const faultNames = names.split(",");
    const name = faultNames[Math.min(arrivals.length, faultNames.length) - 1] ?? "";
    response.setHeader("X-Request-Id", `req_${arrivals.length}`);
    findFault(name)(response, arrival);
  };

  return startServer((request, response) => {
    const { url = "" } = request;
    const [, names, trial, rest] = /^\/try\/([^/]+)\/([^/]+)\/v1(\/.*)$/.exec(url) ?? [];
    const asked = /^\/received\/([^/]+)$/.exec(url)?.[1];
    if (names !== undefined && trial !== undefined) {
      meet(names, trial, { ...request, url: rest }, response);
    } else if (asked !== undefined) {
      response.writeHead(200, { "Content-Type": "application/json" });
      response.end(JSON.stringify(trials.get(asked) ?? []));
    } else if (url === "/nowhere") {
      findNowhere().then((origin) => response.end(origin));
    } else {
      servePage(folder, url, response);
    }
  });
}
