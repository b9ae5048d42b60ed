import { expect, test } from "vitest";
import { bundle } from "../support/bundle.js";

test("the rules come without the client", async () => {
  const { files } = await bundle(
    'import { checkModelUpdate } from "@scenario-models/client/rules"; console.log(checkModelUpdate({}));',
  );
  expect(files.some((name) => name.endsWith("rules/check.js"))).toBe(true);
  expect(files.filter((name) => /transport|openapi-fetch|errors/.test(name))).toEqual([]);
});
