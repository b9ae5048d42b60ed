import { fileURLToPath } from "node:url";
import {
  BaseResolver,
  createConfig,
  getLineColLocation,
  lint,
  lintDocument,
  loadConfig,
  makeDocumentFromString,
  type NormalizedProblem,
} from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";

import plugin from "../openapi/lint/plugin.mjs";
import type { Case } from "./fixtures/lint/cases/case.js";
import { cases as componentNames } from "./fixtures/lint/cases/component-names.js";
import { cases as described } from "./fixtures/lint/cases/described.js";
import { cases as enumComponent } from "./fixtures/lint/cases/enum-component.js";
import { cases as extensionReferences } from "./fixtures/lint/cases/extension-references.js";
import { cases as extensions } from "./fixtures/lint/cases/extensions.js";
import { cases as foreign } from "./fixtures/lint/cases/foreign.js";
import { cases as noRuleInProse } from "./fixtures/lint/cases/no-rule-in-prose.js";
import { cases as safeQueryAndBodyNames } from "./fixtures/lint/cases/safe-query-and-body-names.js";

type RuleName = keyof typeof plugin.rules.oas3;

const tables: Readonly<Record<RuleName, readonly Case[]>> = {
  described,
  "enum-component": enumComponent,
  extensions,
  "extension-references": extensionReferences,
  "no-rule-in-prose": noRuleInProse,
  "component-names": componentNames,
  "safe-query-and-body-names": safeQueryAndBodyNames,
};
const ruleNames = Object.keys(tables);

const fixtures = fileURLToPath(new URL("fixtures/lint/", import.meta.url));
const root = fileURLToPath(new URL("../", import.meta.url));

function placeOf(problem: NormalizedProblem): string {
  const [location] = problem.location;
  if (location === undefined) return "nowhere";
  const { line, col } = getLineColLocation(location).start;
  return `${line}:${col}`;
}

function fileOf(problem: NormalizedProblem): string {
  return problem.location[0]?.source.absoluteRef.replace(fixtures, "") ?? "nowhere";
}

function inOrder(one: NormalizedProblem, other: NormalizedProblem): number {
  return placeOf(one).localeCompare(placeOf(other), "en", { numeric: true });
}

type Options = Readonly<Record<string, unknown>> | undefined;

async function lintText(text: string, rules: readonly string[], options?: Options) {
  const severities = rules.map((rule) => [`house/${rule}`, { severity: "error", ...options }]);
  const config = await createConfig({
    plugins: [plugin],
    rules: Object.fromEntries(severities),
  });
  return lintDocument({
    document: makeDocumentFromString(text, "/lint/openapi.yaml"),
    config,
    externalRefResolver: new BaseResolver(),
  });
}

describe.each(Object.entries(tables))("house/%s", (rule, cases) => {
  it.each(cases)("$name", async ({ given, want, options }) => {
    const problems = await lintText(given, [rule], options);
    const found = problems.toSorted(inOrder).map((each) => `${placeOf(each)} ${each.message}`);
    expect(found).toEqual(want);
    expect(new Set(problems.map(({ ruleId }) => ruleId))).toEqual(
      new Set(want.length > 0 ? [`house/${rule}`] : []),
    );
  });
});

describe("documents that have nothing to do with ours", () => {
  it.each(foreign)("$name", async ({ given, want }) => {
    const problems = await lintText(given, ["extensions", "extension-references"], {
      unknown: "ignore",
    });
    expect(problems.map(({ message }) => message)).toEqual(want);
  });

  it.each(foreign)("$name: no rule fails", async ({ given }) => {
    await expect(lintText(given, ruleNames)).resolves.toBeInstanceOf(Array);
  });
});

describe("redocly.yaml", () => {
  const load = () => loadConfig({ configPath: `${root}redocly.yaml` });

  it("has every rule of the plugin as an error", async () => {
    const config = await load();
    const rules = config.getRulesForSpecVersion("oas3").flatMap((set) => Object.keys(set));
    const ours = rules.filter((rule) => rule.startsWith("house/"));
    expect(ours.sort()).toEqual(ruleNames.map((rule) => `house/${rule}`).sort());
    const severities = ours.map((rule) => config.getRuleSettings(rule, "oas3_1").severity);
    expect(new Set(severities)).toEqual(new Set(["error"]));
  });

  it("finds nothing in a good description of several files", async () => {
    const problems = await lint({ ref: `${fixtures}good/openapi.yaml`, config: await load() });
    expect(problems.map((problem) => `${fileOf(problem)} ${problem.message}`)).toEqual([]);
  });

  it("finds each problem in its own file", async () => {
    const problems = await lint({ ref: `${fixtures}bad/openapi.yaml`, config: await load() });
    const found = problems.map(
      (problem) => `${fileOf(problem)}:${placeOf(problem)} ${problem.ruleId} ${problem.message}`,
    );
    expect(found.toSorted()).toEqual([
      'bad/components/schemas/Error.yaml:1:1 house/component-names Component "Error" clashes with the built-in class; call it "ApiError".',
      "bad/components/schemas/Pet.yaml:8:5 house/enum-component Inline enum; make it a schema of its own in components/schemas.",
      'bad/components/schemas/PetBody.yaml:10:13 house/extension-references "huge" is not a value of its enum; known: "small", "big".',
      'bad/components/schemas/PetBody.yaml:13:18 house/no-rule-in-prose The description says "Only available for"; say it with x-available-for instead.',
      "bad/components/schemas/PetBody.yaml:15:7 house/extensions x-available-for has cases and when; keep one of them.",
      'bad/components/schemas/PetBody.yaml:16:11 house/extension-references No case "vets" in x-cases; did you mean "vet"?',
      'bad/components/schemas/PetKind.yaml:1:1 house/described Schema "PetKind" has no description; add one.',
      'bad/openapi.yaml:24:11 house/extension-references "cta" is not a model type; did you mean "cat"?',
      'bad/openapi.yaml:32:13 house/component-names Component "Animal" comes from Pet.yaml; give both the same name.',
      'bad/paths/pets.yaml:20:7 house/extensions "x-cached" stands on a response object, which takes no x- keywords; remove it.',
      'bad/paths/pets.yaml:7:13 house/safe-query-and-body-names "name" is a body field too; give the query parameter an x-name.',
    ]);
  });
});
