import { join } from "node:path";
import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { screenshots } from "../support/docs-site.js";
import { type ExplorerPage, visitExplorer } from "../support/explorer-page.js";
import { findNowhere, type Handler, type Received, serveTest } from "../support/http-server.js";

const body = encodeURIComponent('{"name":"Paper Forest"}');
/** The browser logs responses other than successes and failed connections. */
const tolerated = /Failed to load resource/;

/** Responds to requests from any origin, as a mock does. */
function allow(status: number, text: string, more: Readonly<Record<string, string>> = {}): Handler {
  return (request, response) => {
    const headers = {
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Allow-Headers": "*, authorization, content-type, x-retry-count",
      "Access-Control-Allow-Methods": "*, PUT",
      "Access-Control-Expose-Headers": "*",
    };
    const isPreflight = request.method === "OPTIONS";
    response.writeHead(isPreflight ? 204 : status, { ...headers, ...(isPreflight ? {} : more) });
    response.end(isPreflight ? undefined : text);
  };
}

const json = { "Content-Type": "application/json", "X-Request-Id": "req_42" };

function listSent(requests: readonly Received[]): readonly Received[] {
  return requests.filter(({ method }) => method !== "OPTIONS");
}

function outcomeOf({ page }: ExplorerPage): Promise<string> {
  return page.locator("section", { has: page.locator("#x-send-title") }).innerText();
}

async function send(explorer: ExplorerPage, words: RegExp): Promise<string> {
  await explorer.page.getByRole("button", { name: "Send", exact: true }).click();
  await expect.poll(() => outcomeOf(explorer), { timeout: 20_000 }).toMatch(words);
  return outcomeOf(explorer);
}

describe("a local mock", () => {
  it("receives what the client sends, and its response is shown", async () => {
    const server = await serveTest(allow(200, '{"model":{"id":"m","tags":[]}}', json));
    const { origin } = server;
    await visitExplorer(
      { query: `?mock=${origin}&body=${body}&originalAssets=true`, origins: [origin] },
      async (explorer) => {
        const shown = await send(explorer, /200 OK/);
        expect(shown).toContain("Request id req_42");
        expect(shown).toContain('"tags": []');
        const [request, ...others] = listSent(server.requests);
        expect(others).toEqual([]);
        expect(request).toMatchObject({
          method: "PUT",
          url: "/models/model_eyVcnFJcR92BxBkz7N6g5w?originalAssets=true",
          body: '{"name":"Paper Forest"}',
        });
        expect(request?.headers.authorization).toBe(`Basic ${btoa("demo:demo")}`);
        await explorer.page.getByText(/^Headers \(/).click();
        expect(await outcomeOf(explorer)).toMatch(/content-type\s+application\/json/);
      },
    );
  });

  it("has its response in view, on a small screen too", async () => {
    const { origin } = await serveTest(allow(200, '{"model":{"id":"m","tags":[]}}', json));
    const view = { width: 390, height: 600, origins: [origin] };
    await visitExplorer({ query: `?mock=${origin}`, ...view }, async (explorer) => {
      const button = explorer.page.getByRole("button", { name: "Send", exact: true });
      await button.evaluate((element) => element.scrollIntoView({ block: "end" }));
      await send(explorer, /200 OK/);
      const line = explorer.page.getByText("200 OK");
      await expect.poll(async () => (await line.boundingBox())?.y).toBeLessThan(600);
    });
  });

  it("has its response beside the request on a wide one", async () => {
    const { origin } = await serveTest(allow(200, '{"model":{"id":"m","tags":[]}}', json));
    const view = { width: 1440, height: 900, origins: [origin] };
    await visitExplorer({ query: `?mock=${origin}`, ...view }, async (explorer) => {
      const { page } = explorer;
      await send(explorer, /200 OK/);
      await page.screenshot({ path: join(screenshots, "explorer-sent.png") });
      const measure = async (found: Locator) => {
        const { x = 0, y = 0, width = 0, height = 0 } = (await found.boundingBox()) ?? {};
        return { left: x, right: x + width, top: y, bottom: y + height };
      };
      const response = await measure(page.locator(".x-response"));
      const form = await measure(page.locator("#x-form"));
      expect(form.right).toBeLessThan(response.left);
      expect(form.top).toBeLessThan(response.top);
      expect(form.bottom).toBeGreaterThan(response.bottom);
      expect(response.bottom).toBeLessThanOrEqual(900);
      expect(response.top).toBeGreaterThan((await measure(page.locator(".bar"))).bottom);
    });
  });

  it.each([
    [400, '{"message":"no such type"}', /400.*no such type/s],
    [404, '{"message":"no such model"}', /404.*no such model/s],
    [500, "<html>broken</html>", /500.*<html>broken/s],
    [200, "<html>proxy</html>", /200 without the expected JSON.*not the JSON that the reference/s],
  ])("with the response %i %s is shown once", async (status, text, words) => {
    const server = await serveTest(allow(status, text, { "X-Request-Id": "req_7" }));
    const { origin } = server;
    await visitExplorer(
      { query: `?mock=${origin}&body=${body}`, origins: [origin], tolerated },
      async (explorer) => {
        expect(await send(explorer, words)).toContain("Request id req_7");
        expect(listSent(server.requests)).toHaveLength(1);
      },
    );
  });

  it("that is missing or does not allow CORS is reported with advice", async () => {
    const nowhere = await findNowhere();
    const shut = await serveTest((_, response) => response.writeHead(200).end("{}"));
    const origins = [nowhere, shut.origin];
    await visitExplorer(
      { query: `?mock=${nowhere}`, origins, tolerated: /Failed to load|CORS/ },
      async (explorer) => {
        expect(await send(explorer, /received no response/)).toContain(
          `Is a mock running at ${nowhere}?`,
        );
        await explorer.page.getByLabel("Address on this machine").fill(shut.origin);
        expect(await send(explorer, new RegExp(`at ${shut.origin}`))).toContain("CORS");
      },
    );
  });

  it("receives nothing that the client refuses, unless the reader turns the check off", async () => {
    const server = await serveTest(allow(400, '{"message":"too long"}', json));
    const { origin } = server;
    const query = `?mock=${origin}&body=${encodeURIComponent(JSON.stringify({ name: "x".repeat(65) }))}`;
    await visitExplorer({ query, origins: [origin], tolerated }, async (explorer) => {
      expect(await send(explorer, /Nothing was sent/)).toContain("name must be at most 64");
      expect(server.requests).toEqual([]);
      await explorer.page.getByLabel("Validate the request before sending it").uncheck();
      await send(explorer, /400.*too long/s);
      expect(listSent(server.requests)).toHaveLength(1);
    });
  });

  it("that is slow can be cancelled or sent to again", async () => {
    const waiting: (() => void)[] = [];
    const respond = allow(200, '{"model":{}}', json);
    const server = await serveTest((request, response) => {
      if (request.method === "OPTIONS") respond(request, response);
      else waiting.push(() => respond(request, response));
    });
    const { origin } = server;
    await visitExplorer({ query: `?mock=${origin}`, origins: [origin] }, async (explorer) => {
      const { page } = explorer;
      await send(explorer, /Waiting for/);
      await page.getByRole("button", { name: "Cancel" }).click();
      await expect.poll(() => outcomeOf(explorer)).toContain("was aborted");
      await send(explorer, /Waiting for/);
      await expect.poll(() => waiting.length).toBe(2);
      await page.getByRole("button", { name: "Send again" }).click();
      await expect.poll(() => waiting.length).toBe(3);
      waiting[2]?.();
      await expect.poll(() => outcomeOf(explorer)).toContain("200 OK");
    });
  });

  it("on another machine is refused", () =>
    visitExplorer({ query: "?mock=http://api.example.com/v1" }, async (explorer) => {
      expect(await send(explorer, /api\.example\.com is not this machine/)).toContain("127.0.0.1");
      await explorer.page.getByLabel("Address on this machine").fill("");
      await send(explorer, /Enter the full address/);
    }));

  it("that redirects is not followed", async () => {
    const other = await serveTest(allow(200, '{"model":{}}', json));
    const server = await serveTest(allow(307, "", { Location: `${other.origin}/models/x` }));
    const origins = [server.origin, other.origin];
    await visitExplorer(
      { query: `?mock=${server.origin}`, origins, tolerated: /Failed to load|redirect/i },
      async (explorer) => {
        await send(explorer, /received no response/);
        expect(other.requests).toEqual([]);
      },
    );
  });
});
