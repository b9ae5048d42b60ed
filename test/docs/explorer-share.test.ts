import { describe, expect, it } from "vitest";
import { catchRequest, writeBody } from "../support/docs-samples.js";
import { authorization, runCurl, runTypeScript } from "../support/docs-samples-run.js";
import { visitExplorer } from "../support/explorer-page.js";

const permissions = ["clipboard-read", "clipboard-write"];
const api = "https://api.cloud.scenario.com";
const variables = ["SCENARIO_SDK_API_KEY", "SCENARIO_SDK_API_SECRET"];

/** Characters with a meaning in shells, languages or addresses. */
const hostile = {
  name: 'it\'s "$(echo no)" `x` \\ %s #?&=+ é \u{1F980}\n\u2028',
  thumbnail: null,
  parameters: { rank: 16, samplePrompts: ["a", ""], sampleSourceImages: ["b", "c"] },
};
const query = `?type=flux.1-lora&id=m%2F1&originalAssets=true&body=${encodeURIComponent(JSON.stringify(hostile))}`;

describe("the link", () => {
  it("restores what the page showed", () =>
    visitExplorer({ permissions }, async (explorer, { page }) => {
      await explorer.chooseType("flux.1-lora");
      await page.getByLabel("status").selectOption("new");
      await explorer.control("/modelId", "path").fill("m/1");
      await explorer.control("/originalAssets", "query").selectOption("true");
      await explorer.writeBody(hostile);
      await page.getByLabel("Address on this machine").fill("http://127.0.0.1:4010");
      await page.getByRole("button", { name: "Copy link" }).click();
      await page.getByText("Copied.").waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      // The address is updated after a delay.
      await expect.poll(() => page.url()).toBe(link);
      await page.goto("about:blank");
      await page.goto(link);
      expect(await page.locator("#x-model-type").inputValue()).toBe("flux.1-lora");
      expect(await page.getByLabel("status").inputValue()).toBe('"new"');
      expect(await explorer.control("/modelId", "path").inputValue()).toBe("m/1");
      expect(await explorer.control("/originalAssets", "query").inputValue()).toBe("true");
      expect(await explorer.readBody()).toEqual(hostile);
      expect(await page.getByLabel("Address on this machine").inputValue()).toBe(
        "http://127.0.0.1:4010",
      );
    }));

  it("omits secrets and reports it", () =>
    visitExplorer({ permissions }, async (explorer, { page }) => {
      await explorer.control("/parameters/wandbKey").fill("s3cret-key");
      await explorer.control("/name").fill("a");
      await page.getByRole("button", { name: "Copy link" }).click();
      await page.getByText("Copied, without the secrets.").waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(new URL(link).searchParams.get("body")).toBe('{"parameters":{},"name":"a"}');
      await expect.poll(() => page.url()).toBe(link);
      // In incomplete JSON, the secret may be anywhere.
      await explorer.json.fill('{"name": "b", "parameters": {"wandbKey: "s3cret-key"}}');
      await explorer.chooseType("flux.1-lora");
      await page.getByRole("button", { name: "Copy link" }).click();
      await page.getByText("Copied, without the secrets.").waitFor();
      const other = await page.evaluate(() => navigator.clipboard.readText());
      expect(other + page.url()).not.toContain("s3cret");
    }));
});

describe("the code that is copied", () => {
  it("sends the same request, whatever the language", () =>
    visitExplorer({ query, permissions }, async (explorer) => {
      const wanted = {
        method: "PUT",
        url: "/v1/models/m%2F1?originalAssets=true",
        authorization,
        contentType: "application/json",
        body: writeBody(hostile),
      };
      const curl = await explorer.copyCode("cURL");
      expect(curl).toContain(api);
      const sent = catchRequest((origin) => runCurl(curl.replaceAll(api, origin), variables));
      expect(await sent).toEqual(wanted);
      const typescript = await explorer.copyCode("TypeScript");
      expect(
        await catchRequest((to) => runTypeScript(typescript, { from: api, to }, variables)),
      ).toEqual(wanted);
      expect(await explorer.copyCode("Python")).toContain("requests.put(");
    }));
});

describe("an example", () => {
  it("is loaded, and loading it can be undone", () =>
    visitExplorer({ query: '?body={"name":"mine"}' }, async (explorer, { page }) => {
      await page.getByLabel("Example").selectOption({ label: "Prepare the clone of a voice" });
      expect(await explorer.readBody()).toEqual({ name: "mine" });
      await page.getByRole("button", { name: "Load the example" }).click();
      expect(await explorer.readBody()).toMatchObject({ type: "elevenlabs-voice" });
      expect(await explorer.counts.textContent()).toBe("Valid");
      await page.getByRole("button", { name: "Undo" }).click();
      expect(await explorer.readBody()).toEqual({ name: "mine" });
      await page.getByRole("button", { name: "Reset" }).click();
      expect(await explorer.readBody()).toEqual({});
    }));
});
