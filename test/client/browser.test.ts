import Scenario, { type ScenarioOptions } from "@scenario-models/client";
import { describe, expect, it, vi } from "vitest";
import { apiKey, apiSecret, errorOf } from "../support/client-calls.js";

describe("in a browser", () => {
  const open = () => {
    vi.stubGlobal("window", {});
    vi.stubGlobal("document", {});
  };

  it.each<readonly [ScenarioOptions, boolean]>([
    [{ apiKey, apiSecret }, true],
    [{ apiKey, apiSecret: () => apiSecret }, true],
    [{ apiKey, apiSecret, dangerouslyAllowBrowser: false }, true],
    [{ apiKey, apiSecret, dangerouslyAllowBrowser: true }, false],
    [{ apiKey }, false],
    [{}, false],
  ])("%j is refused: %s", async (options, isRefused) => {
    open();
    try {
      const error = await errorOf(async () => {
        new Scenario(options);
        throw new Error("made");
      });
      expect(String(error)).toMatch(isRefused ? /see dangerouslyAllowBrowser/ : /made/);
      expect(String(error)).not.toContain(apiSecret);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
