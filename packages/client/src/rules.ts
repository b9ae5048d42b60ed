export * from "./generated/rules/index.js";
export type { Check, CheckContext } from "./rules/check.js";
export type { Issue } from "./rules/issue.js";
export type { StandardResult, StandardSchema } from "./rules/standard-schema.js";
