import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright-core";

/** What went over the wire for a page. */
export interface Traffic {
  /** Of all answers as they were sent: compressed, with their headers. */
  readonly bytes: number;
  readonly requests: number;
}

export interface TrafficWatch {
  /**
   * Waits until the page asks for nothing more.
   *
   * @throws where it asked another server, or did not get what it asked for
   */
  finish(): Promise<Traffic>;
}

/** Milliseconds without an open request after which the page is at rest. */
const rest = 500;

/** Counts what the page asks the server of that origin for, from now on. */
export async function watchTraffic(
  page: Page,
  origin: string,
  timeout: number,
): Promise<TrafficWatch> {
  const urls = new Map<string, string>();
  const open = new Set<string>();
  const faults: string[] = [];
  let bytes = 0;
  let lastChange = performance.now();
  const close = (requestId: string): void => {
    if (open.delete(requestId)) lastChange = performance.now();
  };

  // A request of a worker is none of the session's below.
  page.context().on("request", (request) => {
    const url = new URL(request.url());
    if (/^https?:/.test(url.protocol) && url.origin !== origin) faults.push(`asks ${url}`);
  });
  const session = await page.context().newCDPSession(page);
  session.on("Network.requestWillBeSent", ({ requestId, request: { url } }) => {
    if (!/^https?:/.test(url)) return;
    urls.set(requestId, url);
    open.add(requestId);
  });
  session.on("Network.responseReceived", ({ requestId, response: { url, status } }) => {
    if (urls.has(requestId) && status >= 400) faults.push(`gets status ${status} for ${url}`);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (open.has(requestId)) bytes += encodedDataLength;
    close(requestId);
  });
  session.on("Network.loadingFailed", ({ requestId, errorText }) => {
    if (open.has(requestId)) faults.push(`does not get ${urls.get(requestId)}: ${errorText}`);
    close(requestId);
  });
  await session.send("Network.enable");

  return {
    async finish() {
      const end = performance.now() + timeout;
      while (open.size > 0 || performance.now() - lastChange < rest) {
        if (performance.now() > end) throw new Error("does not stop asking for more");
        await setTimeout(50);
      }
      if (faults.length > 0) throw new Error(faults.join("; "));
      return { bytes, requests: urls.size };
    },
  };
}
