// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

export * from "./lr-scheduler.js";

export * from "./optimize-for.js";

export * from "./model-type.js";

export * from "./model-capability.js";

export * from "./model-privacy.js";

export * from "./model-source.js";

export * from "./model-status.js";

export * from "./access-restriction.js";

export * from "./model-class-status.js";

export * from "./model-input-type.js";

export * from "./model-input-background-behavior.js";

export * from "./model-input-kind.js";

export * from "./training-stage.js";

export * from "./trigger-generate-position.js";

export * from "./error-name.js";
