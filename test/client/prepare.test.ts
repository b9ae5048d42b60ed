import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Scenario, { InvalidParamsError, type ScenarioOptions } from "@scenario-models/client";
import { prepare } from "@scenario-models/client/prepare";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { apiKey, apiSecret, connect, errorOf } from "../support/client-calls.js";

const fetch = vi.fn<() => Promise<Response>>(() => expect.fail("something was sent"));

const userAgent = "scenario-models-client/0.1.0";

function makeClient(options: ScenarioOptions = {}): Scenario {
  return new Scenario({ fetch, ...options });
}

/** The arguments that a POSIX shell gives to cURL. */
function readArguments(command: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "curl-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const fake = join(folder, "curl");
  writeFileSync(fake, `#!/bin/sh\nprintf '%s\\0' "$@"\n`);
  chmodSync(fake, 0o755);
  const env = {
    PATH: `${folder}:${process.env.PATH}`,
    SCENARIO_SDK_API_KEY: apiKey,
    SCENARIO_SDK_API_SECRET: apiSecret,
  };
  const output = execFileSync("sh", ["-c", command], { env, encoding: "utf8" });
  return output.split("\0").slice(0, -1);
}

describe("prepare", () => {
  it("describes the request that would be sent, and sends nothing", async () => {
    const prepared = await prepare(makeClient(), ({ models }) =>
      models.update(
        "a/b",
        { name: "Paper Forest", thumbnail: null, originalAssets: true },
        { headers: { "X-Trace": "7" } },
      ),
    );
    expect(prepared).toEqual({
      method: "PUT",
      url: "https://api.cloud.scenario.com/v1/models/a%2Fb?originalAssets=true",
      headers: {
        accept: "application/json",
        authorization: "***",
        "content-type": "application/json",
        "user-agent": userAgent,
        "x-retry-count": "0",
        "x-trace": "7",
      },
      body: '{"name":"Paper Forest","thumbnail":null}',
      issues: [],
      curl: expect.any(String),
    });
    expect(fetch).not.toHaveBeenCalled();
  });

  it("says the same as the request that is sent", async () => {
    const { client, requests } = await connect();
    const params = { name: "x", parameters: { rank: 4 } };
    const prepared = await prepare(client, ({ models }) => models.update("model_1", params));
    await client.models.update("model_1", params);
    const [sent] = requests;
    expect(prepared.url.endsWith(`${sent?.url}`)).toBe(true);
    expect(prepared.body).toBe(sent?.body);
    expect({ ...sent?.headers, authorization: "***" }).toMatchObject(prepared.headers);
  });

  it("lists the issues instead of throwing", async () => {
    const wrong = JSON.parse('{ "name": 7, "nmae": 1 }');
    const { issues, body } = await prepare(makeClient(), ({ models }) =>
      models.update("model_1", wrong),
    );
    expect(issues.map(({ rule, pointer }) => `${rule} ${pointer}`)).toEqual([
      "type /name",
      "unknown /nmae",
    ]);
    expect(body).toBe('{"name":7,"nmae":1}');
  });

  it("holds the params against the model as last read", async () => {
    const params = { parameters: { rank: 65 } };
    const model = { type: "flux.1-lora" } as const;
    const { issues } = await prepare(makeClient(), ({ models }) =>
      models.update("model_1", params, { model }),
    );
    expect(issues).toMatchObject([{ pointer: "/parameters/rank", severity: "error" }]);
  });

  it("refuses an id that no path can hold", async () => {
    const error = await errorOf(() => prepare(makeClient(), ({ models }) => models.update("..")));
    expect(error).toBeInstanceOf(InvalidParamsError);
  });

  it("needs no credentials and shows none", async () => {
    const secret = "0123456789abcdef0123456789abcdef01234567";
    const params = { parameters: { wandbKey: secret }, name: `not ${secret}` };
    const prepared = await prepare(
      makeClient({
        apiKey,
        apiSecret,
        defaultHeaders: { "X-API-Key": "hidden-1", Cookie: "hidden-2" },
      }),
      ({ models }) => models.update("model_1", params),
    );
    const text = JSON.stringify(prepared);
    for (const hidden of [secret, apiKey, apiSecret, "hidden-1", "hidden-2"]) {
      expect(text).not.toContain(hidden);
    }
    expect(prepared.body).toBe('{"parameters":{"wandbKey":"***"},"name":"not ***"}');
  });

  it("masks a short secret where it stands alone", async () => {
    const params = { parameters: { wandbKey: "ab" }, name: "about" };
    const { body } = await prepare(makeClient(), ({ models }) => models.update("model_1", params));
    expect(body).toBe('{"parameters":{"wandbKey":"***"},"name":"about"}');
  });

  it("logs nothing, and lets middleware take part", async () => {
    const debug = vi.fn<(message: string) => void>();
    const logger = { debug, info: debug, warn: debug, error: debug };
    const client = makeClient({
      logger,
      logLevel: "debug",
      middleware: [{ onRequest: ({ request }) => new Request(`${request.url}?a=1`, request) }],
    });
    const { url } = await prepare(client, ({ models }) =>
      models.update("m", JSON.parse('{ "nmae": 1 }')),
    );
    expect(url).toBe("https://api.cloud.scenario.com/v1/models/m?a=1");
    expect(debug).not.toHaveBeenCalled();
  });
});

describe("its cURL command", () => {
  it("reads well", async () => {
    const { curl } = await prepare(makeClient(), ({ models }) =>
      models.update("model_1", { name: "Paper Forest" }),
    );
    expect(curl).toBe(
      [
        "curl -X PUT 'https://api.cloud.scenario.com/v1/models/model_1'",
        '-u "$SCENARIO_SDK_API_KEY:$SCENARIO_SDK_API_SECRET"',
        "-H 'accept: application/json'",
        "-H 'content-type: application/json'",
        `-H 'user-agent: ${userAgent}'`,
        "-H 'x-retry-count: 0'",
        `--data-raw '{"name":"Paper Forest"}'`,
      ].join(" \\\n  "),
    );
  });

  it.each(["it's", "$(reboot)", "`reboot`", '"', "\\", "a\nb", "🦊", "!!", "%s", "-v", "'\\''"])(
    "gives cURL exactly the request: %j",
    async (text) => {
      const params = { name: text };
      const { curl, url, body } = await prepare(makeClient(), ({ models }) =>
        models.update(`id ${text}`, params),
      );
      expect(readArguments(curl)).toEqual([
        "-X",
        "PUT",
        url,
        "-u",
        `${apiKey}:${apiSecret}`,
        "-H",
        "accept: application/json",
        "-H",
        "content-type: application/json",
        "-H",
        `user-agent: ${userAgent}`,
        "-H",
        "x-retry-count: 0",
        "--data-raw",
        body,
      ]);
      expect(JSON.parse(body ?? "")).toEqual(params);
    },
  );
});
