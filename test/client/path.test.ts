import { InvalidParamsError } from "@scenario-models/client";
import { describe, expect, it } from "vitest";
import { connect, errorOf, onlyRequest } from "../support/client-calls.js";

const awkward = [..."/?#%+ é漢&;:\\@=$,|\"'<>{}[]()!*~^`", "🌲", "\n", "\u0000", "\u202e"];

describe("the model's id", () => {
  it.each([
    "model_eyVcnFJcR92BxBkz7N6g5w",
    "%2e%2e",
    "..%2f",
    "%2E",
    "../../users",
    "..\\",
    "...",
    ".hidden",
    "a/../b",
    "{modelId}",
    "$&",
    "$1",
    "a".repeat(2_000),
    ...awkward,
    ...awkward.map((character) => `a${character}b`),
    awkward.join(""),
  ])("%j arrives as one segment that decodes to it", async (id) => {
    const { client, requests } = await connect();
    await client.models.update(id, { originalAssets: true });
    const { url = "" } = onlyRequest(requests);
    const segment = /^\/v1\/models\/([^/?#]+)\?originalAssets=true$/.exec(url)?.[1];
    expect(segment, url).toBeDefined();
    expect(decodeURIComponent(segment ?? "")).toBe(id);
  });

  it.each(["", ".", "..", "\ud800", "a\udc00b", "\udc00\ud800"])("refuses %j", async (id) => {
    const { client, requests } = await connect();
    const error = await errorOf(() => client.models.update(id, { name: "Paper Forest" }));
    expect(error).toBeInstanceOf(InvalidParamsError);
    expect(error).toMatchObject({
      issues: [{ pointer: "/modelId", rule: "path", severity: "error" }],
    });
    expect(requests).toEqual([]);
  });

  it.each([undefined, null, {}, [], ["a"], true, Number.NaN, 10n, Symbol("id")])(
    "refuses %s from plain JavaScript",
    async (id) => {
      const { client, requests } = await connect();
      const error = await errorOf(() =>
        Promise.resolve(Reflect.apply(client.models.update, client.models, [id, {}])),
      );
      expect(error).toBeInstanceOf(InvalidParamsError);
      expect(error).toMatchObject({ issues: [{ pointer: "/modelId", rule: "path" }] });
      expect(requests).toEqual([]);
    },
  );
});
