export type { EnumOption } from "./enum-option.js";
export * from "./generated/index.js";
export { type Unlisted, unlisted } from "./unlisted.js";
