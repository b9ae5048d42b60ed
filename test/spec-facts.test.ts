import { beforeAll, describe, expect, it } from "vitest";

import { differencesOf, readFixture } from "./support/facts.js";
import { objectOf, objectsOf, stringsOf } from "./support/narrow.js";
import { decidable, pageRules } from "./support/page-rules.js";
import { loadSpec, type SpecDocument } from "./support/spec-document.js";
import { facetsOf, pathsOf, readRows, rowOf } from "./support/spec-rows.js";
import { copiesOf, undescribed } from "./support/spec-texts.js";
import { typesOfCases, yamlCases, yamlRules } from "./support/yaml-rules.js";

const rows = readRows(readFixture("reference-facts.json"));
const trainerFacts = objectOf(readFixture("trainer-facts.json"), "trainer-facts.json");
const bodies = new Set(["request", "response"]);

let spec: SpecDocument;

beforeAll(async () => {
  spec = await loadSpec();
});

describe("the fixture", () => {
  it("holds the page's number of fields", () => {
    const fields = rows.filter((row) => row.required !== undefined);
    const count = (start: string): number =>
      pathsOf(fields).filter((path) => path.startsWith(start)).length;
    expect({
      bodyFields: pathsOf(fields).filter((path) => /^request\.\w+$/.test(path)).length,
      conceptFields: count("request.concepts[]."),
      requestParameters: count("request.parameters."),
      responseParameters: count("response.model.parameters."),
      responseFields: count("response."),
    }).toEqual({
      bodyFields: 10,
      conceptFields: 3,
      requestParameters: 32,
      responseParameters: 32,
      responseFields: 182,
    });
  });
});

describe("fields", () => {
  const onPage = new Set(pathsOf(rows));

  it("are those of the page, no more and no fewer", () => {
    const inYaml = new Set(spec.nodes.map(({ path }) => path).filter((path) => !bodies.has(path)));
    const missing = [...onPage].filter((path) => !inYaml.has(path));
    const surplus = [...inYaml].filter((path) => !onPage.has(path));
    const differences = [
      ...missing.map((path) => `${path}: on the page, not in the YAML`),
      ...surplus.map((path) => `${path}: in the YAML, not on the page`),
    ];
    expect(differences).toEqual([]);
  });

  it("have the page's type, obligation, limits and values", () => {
    const yamlRows = spec.nodes.filter(({ path }) => onPage.has(path)).map(rowOf);
    const shared = new Set(pathsOf(yamlRows));
    const differences = differencesOf(facetsOf(rows, shared), facetsOf(yamlRows, shared));
    expect(differences).toEqual([]);
  });
});

describe("rules", () => {
  it("cover the trainers and their model types", () => {
    const page = typesOfCases(trainerFacts.trainers, "trainers");
    const differences = differencesOf(page, yamlCases(spec.root));
    expect(differences).toEqual([]);
  });

  it("are those of the page, no more and no fewer", () => {
    const page = pageRules(trainerFacts, rows);
    const sides = decidable(page, yamlRules(spec.nodes));
    const differences = differencesOf(sides.page, sides.yaml);
    expect(differences).toEqual([]);
  });

  it("name the plans of access restrictions", () => {
    const node = spec.nodes.find(({ path }) => path === "response.model.accessRestrictions");
    const schema = objectOf(node?.schema, "response.model.accessRestrictions");
    const meanings = objectOf(schema["x-enumDescriptions"] ?? {}, "x-enumDescriptions");
    const values = Array.isArray(schema.enum) ? schema.enum : [];
    const names = stringsOf(schema["x-enum-varnames"] ?? [], "x-enum-varnames");
    const differences = objectsOf(trainerFacts.plans, "plans").flatMap(({ value, name }) => {
      const said = [names[values.indexOf(value)], meanings[String(value)]];
      return said
        .filter((text) => text !== undefined)
        .filter((text) => !String(text).toLowerCase().includes(String(name).toLowerCase()))
        .map((text) => `${String(value)}: the page says ${String(name)}, the YAML ${String(text)}`);
    });
    expect(differences).toEqual([]);
  });
});

describe("descriptions", () => {
  it("are there for every schema, field, parameter and enum", () => {
    expect(undescribed(spec)).toEqual([]);
  });

  it("copy no sentence of the page", () => {
    const hashes = stringsOf(readFixture("reference-sentence-hashes.json"), "hashes");
    expect(copiesOf(new Set(hashes), spec.root)).toEqual([]);
  });
});
