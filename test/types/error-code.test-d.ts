import type { APIError, ErrorDetails, ErrorName, Unlisted } from "@scenario-models/client";
import { describe, expectTypeOf, it } from "vitest";

describe("the error of a response", () => {
  it("has the code, the reason and the details of the body by their types", () => {
    expectTypeOf<APIError["code"]>().toEqualTypeOf<ErrorName | Unlisted | undefined>();
    expectTypeOf<APIError["reason"]>().toEqualTypeOf<string | undefined>();
    expectTypeOf<APIError["details"]>().toEqualTypeOf<ErrorDetails | undefined>();
  });
});
