import { beforeAll, describe, expect, it } from "vitest";
import { checkModelUpdate } from "../../packages/client/src/rules-entry.js";
import { locateAnchors } from "../../packages/docs/src/explorer/anchors.js";
import { checkState, summarize } from "../../packages/docs/src/explorer/check.js";
import type { ExplorerData, OperationData } from "../../packages/docs/src/explorer/data.js";
import {
  editPart,
  editText,
  loadExample,
  makeState,
  readRequest,
  type State,
} from "../../packages/docs/src/explorer/state.js";
import { loadExplorer } from "../support/explorer-data.js";

let data: ExplorerData;
let operation: OperationData;
let empty: State;

beforeAll(async () => {
  ({ data, operation } = await loadExplorer());
  empty = makeState(operation);
});

describe("the state", () => {
  it("starts with an empty body and the path of the first example", () => {
    expect(empty).toEqual({
      model: {},
      path: { modelId: "model_eyVcnFJcR92BxBkz7N6g5w" },
      query: {},
      text: "{}",
      body: {},
      mock: "",
    });
  });

  it("retains text that does not parse, and the last body that did", () => {
    const typed = editText(editText(empty, '{"name": "a"}'), '{"name": "a", ');
    expect(typed.text).toBe('{"name": "a", ');
    expect(typed.body).toEqual({ name: "a" });
    expect(typed.error).toMatchObject({ line: 1, column: 15 });
    expect(editText(typed, '{"name": "b"}').error).toBeUndefined();
    expect(editPart(typed, "body", ["name"], "b").error).toBeUndefined();
  });

  it("writes edits of the form into the JSON, and leaves out what is not set", () => {
    const named = editPart(empty, "body", ["name"], "x");
    expect(named.text).toBe('{\n  "name": "x"\n}');
    const nested = editPart(named, "body", ["parameters", "rank"], 8);
    expect(nested.body).toEqual({ name: "x", parameters: { rank: 8 } });
    expect(editPart(nested, "body", ["parameters", "rank"], undefined).body).toEqual({ name: "x" });
    expect(editPart(empty, "path", ["modelId"], "m").path).toEqual({ modelId: "m" });
  });

  it("retains a field that is not in the form", () => {
    const typed = editText(empty, '{"zeal": {"a": [1]}, "name": "a"}');
    expect(editPart(typed, "body", ["name"], "b").body).toEqual({ zeal: { a: [1] }, name: "b" });
  });

  it("has query and body in one object, as the client takes them", () => {
    const typed = editText(empty, '{"originalAssets": true, "name": "a"}');
    expect(readRequest(typed)).toEqual({
      path: { modelId: "model_eyVcnFJcR92BxBkz7N6g5w" },
      params: { originalAssets: true, name: "a" },
    });
    // The form overrides the JSON.
    const edited = editPart(typed, "query", ["originalAssets"], false);
    expect(edited.body).toEqual({ name: "a" });
    expect(readRequest(edited).params).toEqual({ originalAssets: false, name: "a" });
  });

  it("loads every example unchanged, and retains the fields of the model", () => {
    const given = { ...empty, model: { type: "flux.1-lora" } };
    expect(operation.examples.length).toBeGreaterThan(5);
    for (const example of operation.examples) {
      const loaded = loadExample(given, operation, example);
      expect(readRequest(loaded)).toEqual(example.request);
      expect(loaded.model).toEqual(given.model);
    }
  });
});

describe("the check", () => {
  it("is that of the rules module, with the fields of the model", () => {
    const body = { parameters: { rank: 100, learningRateUnet: 1 }, type: "flux.1-lora" };
    const state = editText({ ...empty, model: { status: "trained" } }, JSON.stringify(body));
    const { issues } = checkState(data, operation, state);
    const own = checkModelUpdate(
      { parameters: { rank: 100, learningRateUnet: 1 }, type: "flux.1-lora" },
      { model: { status: "trained" } },
    );
    expect(issues).toEqual(own);
    expect(issues.length).toBe(3);
  });

  it.each([
    ['{"name": "a"}', "Valid", "good"],
    ["{}", "Empty", "neutral"],
    ["", "Empty", "neutral"],
    ['{"name": "a"', "Does not parse", "error"],
    ['{"name": "a", "name": "b"}', "Does not parse", "error"],
    ['{"nam": "a"}', "1 warning", "warning"],
    ['{"nam": "a", "name": 5, "thumbnail": 1}', "2 errors, 1 warning", "error"],
    ["[]", "1 error", "error"],
  ])("sums up %s as %s", (text, words, tone) => {
    const state = editText(empty, text);
    const { issues } = checkState(data, operation, state);
    expect(summarize(state, issues)).toEqual({ words, tone });
  });

  it("does not call a request empty that sets a parameter", () => {
    const state = editPart(empty, "query", ["originalAssets"], true);
    expect(summarize(state, []).words).toBe("Valid");
  });

  it("goes by the type that the request sets, before the model's own", () => {
    const given = { ...empty, model: { type: "sd-xl-lora" } };
    expect(checkState(data, operation, given).type).toBe("sd-xl-lora");
    const set = editText(given, '{"type": "flux.1-lora"}');
    expect(checkState(data, operation, set).type).toBe("flux.1-lora");
    const newer = editText(given, '{"type": "flux.9"}');
    expect(checkState(data, operation, newer).type).toBeUndefined();
  });

  it("of a field that is not set does without the items of lists", () => {
    const checked: unknown[] = [];
    const counted: OperationData = {
      ...operation,
      check: (params, context) => {
        checked.push(params);
        return operation.check?.(params, context) ?? [];
      },
    };
    const items = Array.from({ length: 1000 }, () => ({ modelId: "m", scale: 1 }));
    const body = { type: "flux.1-lora", concepts: items, parameters: { samplePrompts: items } };
    const result = checkState(data, counted, editText(empty, JSON.stringify(body)));
    const find = (name: string, owner: string) => {
      const object = data.objects.find((one) => one.name === owner);
      const field = object?.fields.find((one) => one.name === name);
      if (field === undefined) throw new Error(`There is no field ${name}`);
      return field;
    };
    const rate = find("learningRateUnet", "TrainingParameters");
    for (let times = 0; times < 3; times += 1) {
      expect(result.explain(["parameters", "learningRateUnet"], rate)?.message).toContain(
        "only available for",
      );
    }
    result.explain(["concepts", 900, "modelEpoch"], find("modelEpoch", "ModelConcept"));
    expect(checked.slice(1)).toEqual([
      { type: "flux.1-lora", parameters: { learningRateUnet: 0 } },
      ...checked.slice(2),
    ]);
    expect(checked.length).toBeLessThanOrEqual(3);
    expect(JSON.stringify(checked.slice(1)).length).toBeLessThan(300);
  });

  it("stands whatever the JSON is", () => {
    for (const text of ["[]", "1", "null", '"a"', '{"parameters": 3}', '{"parameters": null}']) {
      const found = checkState(data, operation, editText(empty, text));
      expect(found.issues[0]?.rule, text).toBe("type");
    }
  });
});

describe("anchors", () => {
  it("have one JSON pointer each", () => {
    expect([...locateAnchors(data, operation)]).toEqual([
      ["ModelType", ""],
      ["ModelConcept", "/concepts/0"],
      ["TrainingParameters", "/parameters"],
      ["LrScheduler", "/parameters/lrScheduler"],
      ["OptimizeFor", "/parameters/optimizeFor"],
    ]);
  });
});
