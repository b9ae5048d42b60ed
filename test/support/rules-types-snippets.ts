/** What every snippet can use. */
export const head = `import Scenario, { isModelType, type Model, ModelType, type ModelUpdateParams, type ModelUpdateParamsFor, modelTypeValues, type TrainingParameters, unlisted } from "@scenario-models/client";
const client = new Scenario();
declare const model: Model;
declare const anyType: ModelType;
declare const oneOfTwo: "flux.1-lora" | "sd-xl-lora";
declare const widened: string;
declare const sometimes: boolean;
declare const parameters: TrainingParameters;
declare const params: ModelUpdateParams;
`;

/** A location that the compiler must point at. */
export interface Mark {
  readonly start: number;
  readonly at: string;
}

/** A snippet whose parts in «…» are those the compiler must point at. */
export function readMarks(text: string): { readonly code: string; readonly marks: Mark[] } {
  const marks: Mark[] = [];
  let code = "";
  for (const [index, part] of text.split(/[«»]/).entries()) {
    if (index % 2 === 1) marks.push({ start: code.length, at: part });
    code += part;
  }
  return { code, marks };
}

/**
 * A message without what differs between runs of the compiler: it prints the members of a union in the order in
 * which it met them.
 */
export function settle(message: string): string {
  return message
    .replaceAll(/Pick<(\w+), [^>]*>/g, "Pick<$1, …>")
    .replaceAll(/'([^'<>{}]* \| [^'<>{}]*)'/g, (_, union: string) => {
      return `'${union.split(" | ").sort().join(" | ")}'`;
    });
}
