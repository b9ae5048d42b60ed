import { describe, expect, it } from "vitest";
import type {
  ApiModel,
  Condition,
  FieldRules,
  ObjectSchema,
  Property,
  Relation,
} from "../../../generator/api-model/model.js";
import {
  labelCondition,
  phraseLimits,
  renderCode,
  sayCondition,
  sayDeprecation,
  sayLimits,
  sayRelation,
  sayRules,
} from "../../../generator/client-model/sentences.js";

const described = { description: "", deprecated: false, oddity: undefined, pointer: "" };
const gear: Property = {
  ...described,
  name: "gear",
  type: { kind: "scalar", scalar: "string" },
  required: false,
  limits: {},
  default: undefined,
  examples: [],
  secret: false,
  rules: {
    availability: undefined,
    limits: [],
    defaults: [],
    deprecatedFor: undefined,
    replacedBy: [],
    requiresState: undefined,
  },
};
const machine: ObjectSchema = {
  ...described,
  kind: "object",
  name: "Machine",
  properties: [gear],
  others: undefined,
  relations: [],
};

const api: ApiModel = {
  info: { title: "", version: "", summary: "", description: "" },
  client: { name: "Shop", scope: "@shop", environment: "SHOP" },
  trainers: {
    requestType: { schema: machine, property: gear },
    modelType: { schema: machine, property: gear },
    governs: machine,
    list: [
      { id: "lathe", title: "Lathe", documented: [], inferred: [] },
      { id: "press", title: "Big press", documented: [], inferred: [] },
    ],
  },
  servers: [],
  security: [],
  enums: [],
  schemas: [],
  operations: [],
  tags: [],
  releases: [],
  document: {},
  source: "openapi.yaml",
};

const rule = { id: "rule", severity: "error", basis: "documented" } as const;
const none: FieldRules = {
  availability: undefined,
  limits: [],
  defaults: [],
  deprecatedFor: undefined,
  replacedBy: [],
  requiresState: undefined,
};
const lathe: Condition = { kind: "trainers", trainers: ["lathe"] };

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

describe("sayLimits", () => {
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
    { given: { minItems: 1, uniqueItems: true }, want: ["At least 1 item and no item twice."] },
    { given: { uniqueItems: false }, want: [] },
    { given: { minProperties: 1, maxProperties: 2 }, want: ["From 1 to 2 entries."] },
  ])("$given", ({ given, want }) => {
    expect(sayLimits(given)).toEqual(want);
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
    { given: lathe, want: "for Lathe training", label: "Lathe" },
    {
      given: { kind: "trainers", trainers: ["lathe", "press", "unlisted"] } as const,
      want: "for Lathe, Big press, and unlisted training",
      label: "Lathe, Big press, and unlisted",
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
    expect(sayCondition(api, given)).toBe(want);
    expect(labelCondition(api, given)).toBe(label);
  });
});

const inCase = { ...rule, condition: lathe };
const fallback = { condition: lathe, value: undefined, formula: undefined, provided: undefined };
const fieldRules: readonly { want: string; given: Partial<FieldRules> }[] = [
  {
    given: { availability: { ...rule, condition: lathe, subject: undefined } },
    want: "Only available for Lathe training.",
  },
  {
    given: { availability: { ...rule, basis: "inferred", condition: lathe, subject: "modelId" } },
    want: "Probably only available for Lathe training, which is what the model in `modelId` must come from.",
  },
  {
    given: { limits: [{ ...inCase, limits: { minimum: 0, maximum: 5 } }] },
    want: "For Lathe training: from 0 to 5.",
  },
  {
    given: { limits: [{ ...inCase, limits: { exclusiveMinimum: 0, maximum: 5 } }] },
    want: "For Lathe training: greater than 0 and at most 5.",
  },
  { given: { defaults: [{ ...fallback, value: 0 }] }, want: "Default for Lathe training: `0`." },
  { given: { defaults: [{ ...fallback, value: "" }] }, want: 'Default for Lathe training: `""`.' },
  {
    given: { defaults: [{ ...fallback, formula: "2 * n", provided: "it is new" }] },
    want: "Default for Lathe training: `2 * n` if it is new.",
  },
  {
    given: { deprecatedFor: { ...rule, trainers: ["lathe"], replacedBy: [] } },
    want: "Deprecated for Lathe training.",
  },
  {
    given: { deprecatedFor: { ...rule, trainers: ["press"], replacedBy: ["a", "b"] } },
    want: "Deprecated for Big press training; use `a` and `b` instead.",
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

describe("sayRules", () => {
  it("says nothing where there is no rule", () => expect(sayRules(api, none)).toEqual([]));

  it.each(fieldRules)("$want", ({ given, want }) => {
    expect(sayRules(api, { ...none, ...given })).toEqual([want]);
  });

  it("names what replaces a deprecated field", () => {
    expect(sayDeprecation(none)).toBe("Do not use it in new code.");
    expect(sayDeprecation({ ...none, replacedBy: ["a"] })).toBe("Use `a` instead.");
  });
});

const relations: readonly { given: Relation; want: string }[] = [
  {
    given: { ...rule, kind: "same-length", field: "a", as: "b" },
    want: "`a` and `b` must have the same number of items.",
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
    given: { ...rule, kind: "required-for", field: "a", types: ["t"], minItems: undefined },
    want: "`a` is required for models of type `t`.",
  },
  {
    given: { ...rule, kind: "required-for", field: "a", types: ["t", "u"], minItems: 1 },
    want: "`a` is required for models of type `t` or `u`, with at least 1 item.",
  },
];

describe("sayRelation", () => {
  it.each(relations)("$want", ({ given, want }) => expect(sayRelation(given)).toBe(want));
});
