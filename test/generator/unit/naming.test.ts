import { describe, expect, it } from "vitest";
import { NameTable, toPropertyName, toTypeName } from "../../../generator/api-model/naming.js";

describe("toTypeName", () => {
  it.each([
    { given: "Model", want: "Model" },
    { given: "URLPath", want: "URLPath" },
    { given: "modelInput", want: "ModelInput" },
    { given: "flux.1-lora", want: "Flux1Lora" },
    { given: "flux.2-klein-4b-lora", want: "Flux2Klein4bLora" },
    { given: "sd-1_5", want: "Sd15" },
    { given: "3d", want: "_3d" },
    { given: "1", want: "_1" },
    { given: "-1", want: "Minus1" },
    { given: "+1", want: "Plus1" },
    { given: "- 1", want: "_1" },
    { given: "", want: "Empty" },
    { given: " ", want: "Space" },
    { given: ">=", want: "GreaterThanOrEqual" },
    { given: "-name", want: "MinusName" },
    { given: "🚗", want: "U1f697" },
    { given: "日本", want: "日本" },
    { given: "हिन्दी भाषा", want: "हिन्दीभाषा" },
    { given: "naïve café", want: "NaïveCafé" },
    { given: "STRASSE größe", want: "StrasseGröße" },
    { given: 'it\'s "quoted"', want: "ItsQuoted" },
    { given: "Redirect URLs", want: "RedirectUrls" },
    { given: "__proto__", want: "Proto" },
    { given: "constructor", want: "Constructor" },
  ])("$given gives $want", ({ given, want }) => {
    expect(toTypeName(given)).toBe(want);
  });
});

describe("toPropertyName", () => {
  it.each([
    { given: "Models", want: "models" },
    { given: "user_id", want: "userId" },
    { given: "modelId", want: "modelId" },
    { given: "ModelUpdate", want: "modelUpdate" },
    { given: "Book pages", want: "bookPages" },
    { given: "3D things", want: "_3dThings" },
    { given: "Redirect URLs", want: "redirectUrls" },
    { given: "URLsOfAPIs", want: "urlsOfApis" },
    { given: "OAuth Applications", want: "oauthApplications" },
    { given: "listOAuth2Apps", want: "listOauth2Apps" },
    { given: "M2M Tokens", want: "m2mTokens" },
    { given: "S3Bucket", want: "s3Bucket" },
    { given: "IPv4Address", want: "ipv4Address" },
    { given: "État", want: "état" },
    { given: "_3d", want: "_3d" },
    { given: "2nd-id", want: "_2ndId" },
    { given: "🚗", want: "u1f697" },
    { given: "", want: "empty" },
  ])("$given gives $want", ({ given, want }) => {
    expect(toPropertyName(given)).toBe(want);
  });
});

describe("NameTable", () => {
  it.each([
    { given: ["A", "B"], want: ["A", "B"] },
    { given: ["A", "A", "A"], want: ["A", "A2", "A3"] },
    { given: ["_1", "_1"], want: ["_1", "_1_2"] },
    { given: ["A", "A2", "A"], want: ["A", "A2", "A3"] },
    { given: ["A", "a"], want: ["A", "a2"] },
    { given: ["taken", "Taken"], want: ["taken2", "Taken"] },
    { given: ["constructor", "__proto__"], want: ["constructor", "__proto__"] },
  ])("hands $given out as $want", ({ given, want }) => {
    const names = new NameTable(["taken"]);
    expect(given.map((name) => names.reserve(name))).toEqual(want);
  });
});

describe("a name that no disk would hold", () => {
  const long = "Long".repeat(40);

  it("is cut to a hundred characters, and still differs where it differed at the end", () => {
    const [one, other] = [toTypeName(`${long}One`), toTypeName(`${long}Other`)];
    expect(one).toMatch(/^(?:Long)+\w*$/);
    expect(one).toHaveLength(100);
    expect(one).not.toBe(other);
    expect(toTypeName(`${long}One`)).toBe(one);
  });

  it("is cut earlier where its characters take more room", () => {
    const cut = toTypeName("電話".repeat(40));
    expect(cut).toMatch(/^(?:電話)+電?_\w+$/);
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(180);
  });
});
