import { describe, expect, test } from "vitest";
import { modelUpdateSchema } from "../../packages/client/src/rules-entry.js";

const { validate, vendor, version } = modelUpdateSchema["~standard"];

describe("the Standard Schema", () => {
  test("names its version and vendor", () => {
    expect({ vendor, version }).toEqual({ vendor: "@scenario-models", version: 1 });
  });

  test("returns what is valid as it is", () => {
    const params = { name: "Paper Forest" };
    const result = validate(params);
    expect(result).toEqual({ value: params });
    expect("value" in result && result.value).toBe(params);
  });

  test("lets warnings pass", () => {
    expect(validate({ type: "flux.9-lora" })).toEqual({ value: { type: "flux.9-lora" } });
  });

  test("reports errors with a path, list positions as numbers", () => {
    expect(validate({ name: 7, concepts: [{ modelId: "m", scale: 1 }, { modelId: "m" }] })).toEqual(
      {
        issues: [
          { message: "name must be a string", path: ["name"] },
          { message: "scale is required", path: ["concepts", 1, "scale"] },
        ],
      },
    );
  });
});
