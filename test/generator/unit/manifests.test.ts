import { expect, it } from "vitest";
import { renderManifests } from "../../../generator/package-files/manifests.js";
import { readOwnPackages } from "../../../generator/package-files/read-own.js";
import { modelOf } from "../../support/generator-cases.js";
import { objectOf } from "../../support/narrow.js";

it("manifests of other documents take over how ours are built, not what we say of ourselves", async () => {
  const own = await readOwnPackages();
  const files = renderManifests(await modelOf("case-rules"), own);
  const parse = (path: string) =>
    objectOf(JSON.parse(files.find((file) => file.path === path)?.text ?? ""), path);
  expect(parse("client/package.json")).toEqual({
    "//": expect.stringContaining("openapi.yaml"),
    name: "@machine-shop/client",
    version: "1.0.0",
    description: expect.stringMatching(/^Typed fetch client of Machine/),
    license: "SEE LICENSE IN LICENSE",
    type: "module",
    sideEffects: false,
    exports: own.manifests.client.exports,
    files: own.manifests.client.files,
    engines: own.manifests.client.engines,
    dependencies: { "@machine-shop/enums": "1.0.0", "openapi-fetch": "0.17.0" },
  });
  const common = ["//", "name", "version", "description", "type", "exports", "files"];
  expect(Object.keys(parse("docs/package.json"))).toEqual(common);
});
