import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect as connectSocket } from "node:net";
import Scenario from "@scenario-models/client";
import { ProxyAgent } from "undici";
import { expect, it, onTestFinished, vi } from "vitest";
import { apiKey, apiSecret, model, onlyRequest } from "../support/client-calls.js";
import { findNowhere, respondJson, serveTest } from "../support/http-server.js";

/** A proxy that opens tunnels, and the targets that it was asked for. */
async function startProxy(): Promise<{ readonly url: string; readonly targets: string[] }> {
  const targets: string[] = [];
  const proxy = createServer();
  proxy.on("connect", ({ url = "" }, socket) => {
    targets.push(url);
    const [host, port] = url.split(":");
    const target = connectSocket(Number(port), host, () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      target.pipe(socket).pipe(target);
    });
    target.on("error", () => socket.destroy());
    socket.on("error", () => target.destroy());
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  onTestFinished(() => {
    proxy.close();
    proxy.closeAllConnections();
  });
  const address = proxy.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}`, targets };
}

it("a dispatcher sends the requests through a proxy", async () => {
  const { url, targets } = await startProxy();
  const { origin, requests } = await serveTest(respondJson(200, { model }));
  const dispatcher = new ProxyAgent(url);
  onTestFinished(() => dispatcher.destroy());
  const client = new Scenario({
    apiKey,
    apiSecret,
    baseURL: origin,
    fetchOptions: { dispatcher },
  });
  expect(await client.models.update("model_1", { name: "x" })).toEqual({ model });
  expect(targets).toEqual([origin.replace("http://", "")]);
  expect(onlyRequest(requests).body).toBe('{"name":"x"}');
});

it("the README's proxy for pages adds the credentials", async () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const [, program = ""] = /<!-- proxy -->\n```js\n(.*?)```/s.exec(readme) ?? [];
  const { origin, requests } = await serveTest(respondJson(200, { model }));
  const proxy = await findNowhere();
  const code = program.replace("8080", `${new URL(proxy).port}, "127.0.0.1"`);
  const child = spawn(process.execPath, ["--input-type=module", "--eval", code], {
    env: {
      ...process.env,
      SCENARIO_SDK_API_KEY: apiKey,
      SCENARIO_SDK_API_SECRET: apiSecret,
      SCENARIO_BASE_URL: `${origin}/v1`,
    },
  });
  onTestFinished(() => void child.kill());
  vi.stubGlobal("location", { href: `${proxy}/page` });
  const client = new Scenario({ baseURL: "/api", maxRetries: 0 });
  vi.unstubAllGlobals();
  const found = await vi.waitFor(() => client.models.update("model_1", { name: "x" }), {
    timeout: 60_000,
    interval: 200,
  });
  expect(found).toEqual({ model });
  expect(onlyRequest(requests)).toMatchObject({
    method: "PUT",
    url: "/v1/models/model_1",
    body: '{"name":"x"}',
    headers: { authorization: `Basic ${btoa(`${apiKey}:${apiSecret}`)}` },
  });
});
