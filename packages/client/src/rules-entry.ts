export * from "./generated/checks/index.js";
export type { Check, CheckContext, StandardResult, StandardSchema } from "./rules/check.js";
export type { Issue } from "./rules/report.js";
