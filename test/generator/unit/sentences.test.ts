import { describe, expect, it } from "vitest";
import type {
  Condition,
  FieldRules,
  ModelCase,
  Relation,
} from "../../../generator/api-model/model.js";
import {
  formatDeprecation,
  formatLimits,
  formatRelation,
  formatRelations,
  formatRules,
  labelCondition,
  phraseCondition,
  phraseLimits,
  renderCode,
} from "../../../generator/client-model/sentences.js";

const rule = { id: "rule", severity: "error", basis: "documented", source: undefined } as const;
const seen = { ...rule, basis: "observed", source: "a refusal" } as const;
const none: FieldRules = {
  observed: undefined,
  availability: undefined,
  limits: [],
  defaults: [],
  deprecatedFor: undefined,
  replacedBy: [],
  requiresState: undefined,
};
const latheCase: ModelCase = {
  ...{ id: "lathe", title: "Lathe", noun: "work" },
  ...{ documented: [], observed: [], inferred: [] },
};
const pressCase = { ...latheCase, id: "press", title: "Big press" };
const lathe: Condition = { kind: "cases", cases: [latheCase] };

describe("renderCode", () => {
  it.each([
    { given: "lora", want: "`lora`" },
    { given: "", want: '`""`' },
    { given: 1.5, want: "`1.5`" },
    { given: null, want: "`null`" },
    { given: ["a", 1], want: '`["a",1]`' },
    { given: "a`b", want: "`` a`b ``" },
    { given: "``", want: "``` `` ```" },
  ])("$given", ({ given, want }) => {
    expect(renderCode(given)).toBe(want);
  });
});

describe("formatLimits", () => {
  it.each([
    { given: {}, want: [] },
    { given: { minimum: 0 }, want: ["At least 0."] },
    { given: { maximum: 9 }, want: ["At most 9."] },
    { given: { minimum: 1, maximum: 9 }, want: ["From 1 to 9."] },
    {
      given: { exclusiveMinimum: 0, exclusiveMaximum: 1 },
      want: ["Greater than 0 and less than 1."],
    },
    { given: { exclusiveMinimum: 0, maximum: 1 }, want: ["Greater than 0 and at most 1."] },
    { given: { multipleOf: 8 }, want: ["A multiple of 8."] },
    { given: { maxLength: 64 }, want: ["At most 64 characters."] },
    { given: { minLength: 1, maxLength: 64 }, want: ["From 1 to 64 characters."] },
    { given: { maxLength: 1 }, want: ["At most 1 character."] },
    { given: { maxProperties: 0 }, want: ["At most 0 entries."] },
    { given: { pattern: "^a`b$" }, want: ["Matching `` ^a`b$ ``."] },
    {
      given: { minItems: 1, uniqueItems: true },
      want: ["At least 1 item and no duplicate items."],
    },
    { given: { uniqueItems: false }, want: [] },
    { given: { minProperties: 1, maxProperties: 2 }, want: ["From 1 to 2 entries."] },
  ])("$given", ({ given, want }) => {
    expect(formatLimits(given)).toEqual(want);
  });

  it("has every limit as a phrase of its own", () => {
    const limits = { minimum: 1, multipleOf: 2, maxLength: 3, maxItems: 4 };
    const want = ["at least 1", "a multiple of 2", "at most 3 characters", "at most 4 items"];
    expect(phraseLimits(limits)).toEqual(want);
  });
});

const when: Condition = {
  kind: "when",
  fields: [
    { field: "oil", values: [true] },
    { field: "mode", values: ["a", "b", 3] },
  ],
};

describe("conditions", () => {
  it.each([
    { given: lathe, want: "for Lathe work", label: "Lathe" },
    {
      given: { kind: "cases", cases: [latheCase, pressCase] } as const,
      want: "for Lathe and Big press work",
      label: "Lathe and Big press",
    },
    {
      given: { kind: "types", types: ["cog", "nut"] } as const,
      want: "for models of type `cog` or `nut`",
      label: "for models of type `cog` or `nut`",
    },
    {
      given: when,
      want: "where `oil` is `true` and `mode` is `a`, `b`, or `3`",
      label: "where `oil` is `true` and `mode` is `a`, `b`, or `3`",
    },
    {
      given: { kind: "context", text: "wet shops" } as const,
      want: "for wet shops",
      label: "for wet shops",
    },
  ])("$want", ({ given, want, label }) => {
    expect(phraseCondition(given)).toBe(want);
    expect(labelCondition(given)).toBe(label);
  });
});

const inCase = { ...rule, condition: lathe };
const fallback = { condition: lathe, value: undefined, formula: undefined, provided: undefined };
const availability = { ...inCase, subject: undefined, observed: [] };
const fieldRules: readonly { want: string; given: Partial<FieldRules> }[] = [
  {
    given: { availability },
    want: "Only available for Lathe work.",
  },
  {
    given: { availability: { ...availability, basis: "inferred", subject: "modelId" } },
    want: "Probably only available for Lathe work, which is what the model in `modelId` must come from.",
  },
  {
    given: { limits: [{ ...inCase, limits: { minimum: 0, maximum: 5 } }] },
    want: "For Lathe work: from 0 to 5.",
  },
  {
    given: { limits: [{ ...inCase, limits: { exclusiveMinimum: 0, maximum: 5 } }] },
    want: "For Lathe work: greater than 0 and at most 5.",
  },
  {
    given: { limits: [{ ...inCase, ...seen, limits: { maxLength: 20 } }] },
    want: "For Lathe work: at most 20 characters (observed: a refusal).",
  },
  { given: { observed: "newer pages" }, want: "Observed, not documented: newer pages." },
  { given: { defaults: [{ ...fallback, value: 0 }] }, want: "Default for Lathe work: `0`." },
  { given: { defaults: [{ ...fallback, value: "" }] }, want: 'Default for Lathe work: `""`.' },
  {
    given: { defaults: [{ ...fallback, formula: "2 * n", provided: "it is new" }] },
    want: "Default for Lathe work: `2 * n` if it is new.",
  },
  {
    given: { deprecatedFor: { ...rule, cases: [latheCase], replacedBy: [] } },
    want: "Deprecated for Lathe work.",
  },
  {
    given: { deprecatedFor: { ...rule, cases: [pressCase], replacedBy: ["a", "b"] } },
    want: "Deprecated for Big press work; use `a` and `b` instead.",
  },
  {
    given: {
      requiresState: {
        ...rule,
        equals: [{ field: "status", values: ["new", "old"] }],
        present: ["epochs"],
      },
    },
    want: "Can be set on a model only while its `status` is `new` or `old` and it has `epochs`.",
  },
];

describe("formatRules", () => {
  it("gives nothing where there is no rule", () => expect(formatRules(none)).toEqual([]));

  it.each(fieldRules)("$want", ({ given, want }) => {
    expect(formatRules({ ...none, ...given })).toEqual([want]);
  });

  it("gives a sentence for each further case in which a field was observed", () => {
    const observed = [
      { condition: { kind: "cases", cases: [pressCase] }, source: "a call" },
    ] as const;
    expect(formatRules({ ...none, availability: { ...availability, observed } })).toEqual([
      "Only available for Lathe work.",
      "Observed to be accepted for Big press work too: a call.",
    ]);
  });

  it("names what replaces a deprecated field", () => {
    expect(formatDeprecation(none)).toBe("Do not use it in new code.");
    expect(formatDeprecation({ ...none, replacedBy: ["a"] })).toBe("Use `a` instead.");
  });
});

const relations: readonly { given: Relation; want: string }[] = [
  {
    given: { ...rule, kind: "same-length", field: "a", as: "b" },
    want: "`a` and `b` must have the same number of items.",
  },
  {
    given: { ...seen, kind: "same-length", field: "a", as: "b" },
    want: "`a` and `b` must have the same number of items (observed: a refusal).",
  },
  {
    given: { ...rule, kind: "not-greater-than", field: "a", than: "b" },
    want: "`a` must not be greater than `b`.",
  },
  {
    given: { ...rule, kind: "mutually-exclusive", fields: ["a", "b", "c"] },
    want: "At most one of `a`, `b`, and `c` may be set.",
  },
  {
    given: { ...rule, kind: "required-for", field: "a", types: ["t"] },
    want: "`a` is required for models of type `t`.",
  },
  {
    given: { ...rule, kind: "required-for", field: "a", types: ["t", "u"], minItems: 1 },
    want: "`a` is required for models of type `t` or `u`, with at least 1 item.",
  },
];

describe("formatRelation", () => {
  it.each(relations)("$want", ({ given, want }) => expect(formatRelation(given)).toBe(want));

  it("says of a request what the check does with a model that has the field", () => {
    expect(
      formatRelations(
        [{ ...rule, kind: "required-for", field: "a", types: ["t"], minItems: 1 }],
        true,
      ),
    ).toEqual([
      "`a` is required for models of type `t`, with at least 1 item, unless the model already has it.",
    ]);
  });
});
