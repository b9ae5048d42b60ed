import { expect, test } from "vitest";
import { compareForms } from "../support/docs-samples-forms.js";
import { runCurl } from "../support/docs-samples-run.js";

test.each(["formParcel", "encodeParcel", "partParcel"])(
  "cURL sends a form as the client does: %s",
  async (id) => {
    const { sent, want } = await compareForms(id, "curl", (code) => runCurl(code, []));
    expect(sent.length).toBeGreaterThan(0);
    expect(sent).toEqual(want);
  },
);
