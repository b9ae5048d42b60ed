import { describe, expect, test } from "vitest";
import { renderSamples } from "../../packages/docs/src/samples/index.js";
import { sampleIn } from "../support/docs-samples.js";
import { put, request } from "../support/docs-samples-operation.js";

describe("a sample", () => {
  test("in cURL", async () => {
    expect(await sampleIn("curl", put, request)).toBe(`\
curl -X PUT 'https://kiln.example/v2/kilns/a%20b?dry-run=true' \\
  -u "$KILN_COOK:$KILN_PIN" \\
  -H 'content-type: application/json' \\
  --data-raw '{
  "light": null,
  "degrees": 180,
  "shelves": [
    1,
    2
  ],
  "dish": {
    "name": "it'\\''s",
    "isHot": false
  }
}'`);
  });

  test("in TypeScript", async () => {
    expect(await sampleIn("typescript", put, request)).toBe(`\
import Kiln from "@kiln/client";

const client = new Kiln();

const response = await client.kilns.update("a b", {
  dryRun: true,
  light: null,
  degrees: 180,
  shelves: [1, 2],
  dish: {
    name: "it's",
    isHot: false,
  },
});
console.log(response);`);
  });

  test("in Python", async () => {
    expect(await sampleIn("python", put, request)).toBe(`\
import os

import requests

response = requests.put(
    "https://kiln.example/v2/kilns/a%20b",
    params={
        "dry-run": "true",
    },
    auth=(os.environ["KILN_COOK"], os.environ["KILN_PIN"]),
    json={
        "light": None,
        "degrees": 180,
        "shelves": [1, 2],
        "dish": {
            "name": "it's",
            "isHot": False,
        },
    },
    timeout=60,
)
response.raise_for_status()
print(response.json())`);
  });

  test("has a title, and a grammar to highlight it by", async () => {
    const samples = await renderSamples(put, request);
    const heads = samples.map(({ id, title, grammar }) => [id, title, grammar]);
    expect(heads).toEqual([
      ["curl", "cURL", "bash"],
      ["typescript", "TypeScript", "typescript"],
      ["python", "Python", "python"],
    ]);
  });
});
