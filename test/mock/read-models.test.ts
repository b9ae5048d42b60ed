import { createModel } from "@scenario-models/mock";
import { readModels } from "@scenario-models/mock/server";
import { describe, expect, it } from "vitest";

const model = createModel({ id: "model_1" });

describe("a seed", () => {
  it("may start with the mark of UTF-8 that some editors write", () => {
    expect(readModels(`\uFEFF${JSON.stringify({ models: [model] })}`, "seed.json")).toEqual([
      model,
    ]);
  });

  it("with very many bad models is refused in 101 lines and a hint", () => {
    const models = Array.from({ length: 20_000 }, (_, index) => ({ id: index }));
    let message = "";
    try {
      readModels(JSON.stringify({ models }), "seed.json");
    } catch (error) {
      message = String(error);
    }
    const lines = message.split("\n");
    expect(lines).toHaveLength(102);
    expect(lines.at(-2)).toMatch(/^seed\.json: \d+ more are wrong$/);
    expect(lines.at(-1)).toMatch(/^Start from/);
  });
});
