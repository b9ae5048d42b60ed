import { beforeAll, describe, expect, it } from "vitest";
import type { ExplorerData, OperationData } from "../../packages/docs/src/explorer/data.js";
import { readLink, writeLink } from "../../packages/docs/src/explorer/link.js";
import { dropSecrets, hasSecret, listSecrets } from "../../packages/docs/src/explorer/secrets.js";
import { editText, makeState, type State } from "../../packages/docs/src/explorer/state.js";
import { loadExplorer } from "../support/explorer-data.js";

let data: ExplorerData;
let operation: OperationData;
let empty: State;

beforeAll(async () => {
  ({ data, operation } = await loadExplorer());
  empty = makeState(operation);
});

function open(query: string): State {
  const found = readLink(data, query);
  if (found === undefined) throw new Error("Nothing is shown");
  expect(found.operation).toBe(operation);
  return found.state;
}

describe("the link", () => {
  it("is empty where nothing is set", () => {
    expect(writeLink(data, operation, empty)).toBe("");
    expect(open("")).toEqual(empty);
  });

  it("omits the mock that came with the page, unless the reader chose another or none", () => {
    const served = "http://127.0.0.1:4010/v1";
    const found = readLink(data, "", served);
    expect(found?.state.mock).toBe(served);
    expect(writeLink(data, operation, { ...empty, mock: served }, served)).toBe("");
    const link = writeLink(data, operation, empty, served);
    expect(link).toBe("mock=");
    expect(readLink(data, link, served)?.state.mock).toBe("");
  });

  it("has readable values of type and body", () => {
    const state = editText({ ...empty, model: { type: "flux.1-lora" } }, '{"name":"é & +"}');
    expect(writeLink(data, operation, state)).toBe(
      "type=flux.1-lora&body=%7B%22name%22%3A%22%C3%A9+%26+%2B%22%7D",
    );
  });

  it("restores everything", () => {
    const state: State = {
      model: { type: "flux.1-lora", status: "new" },
      path: { modelId: "model_ä/? &#" },
      query: { originalAssets: false },
      ...pick(editText(empty, JSON.stringify({ name: "#?&=+ \n", thumbnail: null, x: [{}] }))),
      mock: "http://127.0.0.1:4010",
    };
    const link = writeLink(data, operation, state);
    expect([...new URLSearchParams(link).keys()]).toEqual([
      "type",
      "status",
      "id",
      "originalAssets",
      "body",
      "mock",
    ]);
    const again = open(link);
    expect(again).toEqual({ ...state, text: JSON.stringify(state.body, null, 2) });
  });

  it("restores a body with any key", () => {
    const text = '{"__proto__":{"polluted":1}}';
    expect(JSON.stringify(open(writeLink(data, operation, editText(empty, text))).body)).toBe(text);
  });

  it("gives a body that is no JSON back to be mended", () => {
    const state = open(`body=${encodeURIComponent('{"name": ')}&type=sd-xl-lora`);
    expect(state).toMatchObject({ text: '{"name": ', body: {}, model: { type: "sd-xl-lora" } });
    expect(state.error).toMatchObject({ line: 1, column: 10 });
  });

  it("never holds a secret, wherever it stands", () => {
    const body = { parameters: { rank: 4, wandbKey: "s3cret" }, list: [{ wandbKey: ["s3cret"] }] };
    const state = editText(empty, JSON.stringify(body));
    const link = writeLink(data, operation, state);
    expect(link).not.toContain("s3cret");
    expect(open(link).body).toEqual({ parameters: { rank: 4 }, list: [{}] });
    // Half typed, it may stand anywhere: the link is that of the last JSON.
    const broken = editText(state, `${state.text.slice(0, -1)}, "wandbKey": "s3cret`);
    expect(writeLink(data, operation, broken)).toBe(link);
  });

  it("takes a type and a status that are not listed, and a query that is of no use", () => {
    expect(
      open("type=flux.9&status=unlisted&originalAssets=maybe&unknown=1&operation=none"),
    ).toEqual({
      ...empty,
      model: { type: "flux.9", status: "unlisted" },
      query: { originalAssets: "maybe" },
    });
  });
});

function pick({ text, body }: State): Pick<State, "text" | "body"> {
  return { text, body };
}

describe("secrets", () => {
  it("are the fields that the description marks", () => {
    expect(listSecrets(data)).toEqual(["wandbKey"]);
    expect(hasSecret({ parameters: { wandbKey: "" } }, ["wandbKey"])).toBe(true);
    expect(hasSecret({ parameters: { rank: 1 } }, ["wandbKey"])).toBe(false);
    expect(dropSecrets("wandbKey", ["wandbKey"])).toBe("wandbKey");
  });
});
