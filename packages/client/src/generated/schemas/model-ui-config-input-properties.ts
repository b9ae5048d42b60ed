// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

/** How to show one input. */
export interface ModelUiConfigInputProperties {
  /** Whether the input is folded away at first. */
  collapsed?: boolean | undefined;
}
