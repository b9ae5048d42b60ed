export * from "./cases.js";
export * from "./check.js";
export * from "./limits.js";
export * from "./relations.js";
export * from "./report.js";
export * from "./types.js";
