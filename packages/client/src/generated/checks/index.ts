// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

export * from "./models-checks.js";
