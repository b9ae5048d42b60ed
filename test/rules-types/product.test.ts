import { describe, expect, test } from "vitest";
import { createProgram, listComplaints } from "../support/rules-types-compile.js";
import {
  allTypes,
  coverages,
  expectAvailability,
  parameterNames,
  validValues,
} from "../support/trainer-table.js";

const documented = Object.values(coverages).flatMap((coverage) => coverage.documented);
/** One inferred type of each trainer that has any, and a type without a trainer. */
const others = [
  ...Object.values(coverages).flatMap(({ inferred }) => inferred.slice(0, 1)),
  "custom",
];
const types = [...documented, ...others];

const write = (type: string, parameter: string) => `import Scenario from "@scenario-models/client";
void new Scenario().models.update("m", { type: ${JSON.stringify(type)}, parameters: { ${parameter}: ${JSON.stringify(validValues[parameter])} } });
`;
const pairs = types.flatMap((type) => parameterNames.map((parameter) => ({ type, parameter })));
const nameFile = ({ type, parameter }: { type: string; parameter: string }) =>
  `${type}-${parameter}.ts`;
const program = createProgram(
  Object.fromEntries(pairs.map((pair) => [nameFile(pair), write(pair.type, pair.parameter)])),
);

describe("the table of trainers, at compile time", () => {
  test("is sampled from all types", () => {
    expect(allTypes).toEqual(expect.arrayContaining(types));
    expect(pairs.length).toBeGreaterThan(300);
  });

  test.each(types)("%s", (type) => {
    for (const parameter of parameterNames) {
      const complaints = listComplaints(program, nameFile({ type, parameter }));
      const isRefused = expectAvailability(type, parameter) === "error";
      expect(complaints.map(({ at }) => at)).toEqual(isRefused ? [parameter] : []);
      for (const { message } of complaints) {
        expect(message).toContain(`${parameter} is only available for `);
        expect(message).toContain(`not for \\"${type}\\"`);
      }
    }
  });
});
