import { once } from "node:events";
import { createServer } from "node:http";
import { fileURLToPath, pathToFileURL } from "node:url";
import sirv from "sirv";
import type { TestServer } from "./http-server.js";

/** The site as `npm test` has just built it. */
export const site = fileURLToPath(new URL("../../packages/docs/site/", import.meta.url));

/** For review by eye; ignored by git. */
export const screenshots = fileURLToPath(new URL("../../test/screenshots/", import.meta.url));

export const pages = ["index.html", "explorer.html", "redoc.html"] as const;

/** The URL of a page in the folder on disk. */
export function fileUrl(page: string): string {
  return pathToFileURL(`${site}${page.replace(/#.*/, "")}`).href + page.replace(/^[^#]*/, "");
}

export interface SiteServer extends Pick<TestServer, "origin" | "close"> {
  /** Delays responses for this file until the returned function is called. */
  hold(name: string): () => void;
}

/** Serves the site on a free loopback port. Whoever calls this closes it. */
export async function serveSite(): Promise<SiteServer> {
  const serve = sirv(site, { dev: true });
  const held = new Map<string, Promise<void>>();
  const server = createServer((request, response) => {
    const waiting = held.get(request.url?.slice(1) ?? "") ?? Promise.resolve();
    waiting.then(() =>
      serve(request, response, () => {
        response.writeHead(404).end();
      }),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    hold(name) {
      let release = (): void => {};
      held.set(
        name,
        new Promise((resolve) => {
          release = resolve;
        }),
      );
      return () => {
        held.delete(name);
        release();
      };
    },
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
