import type { Described, Parameter, Property } from "../api-model/model.js";
import {
  formatDeprecation,
  formatLimits,
  formatRules,
  renderCode,
} from "../client-model/sentences.js";
import { printKey, printLiteral } from "../typescript/literals.js";
import type { Field } from "../typescript/statements.js";
import { type DocParts, type DocTag, tagDeprecated } from "../typescript/tsdoc.js";
import type { TypePrinter } from "../typescript/types.js";

/** The TSDoc of a type: its description, further sentences, and its deprecation. */
export function describeNamed(
  { description, inconsistency, deprecated }: Described,
  sentences: readonly string[] = [],
): DocParts {
  return {
    paragraphs: [description, sentences.join("\n"), inconsistency ?? ""],
    tags: tagDeprecated(deprecated ? formatDeprecation() : undefined),
  };
}

/** @param type - the type to print, if it is not the schema's own */
export function declareProperty(
  types: TypePrinter,
  property: Property,
  type = types.print(property.type),
): Field {
  return {
    ...declareSlot(property, type),
    docs: {
      paragraphs: [
        property.description,
        [...formatLimits(property.limits), ...formatRules(property.rules)].join("\n"),
        property.inconsistency ?? "",
      ],
      tags: listTags(property, property.deprecated ? formatDeprecation(property.rules) : undefined),
    },
  };
}

export function declareParameter(types: TypePrinter, parameter: Parameter): Field {
  return {
    ...declareSlot(parameter, types.print(parameter.type)),
    docs: {
      paragraphs: [
        parameter.description,
        formatLimits(parameter.limits).join("\n"),
        describeSlot(parameter),
      ],
      tags: listTags(parameter, parameter.deprecated ? formatDeprecation() : undefined),
    },
  };
}

/** Optional fields also accept `undefined`. */
export function declareSlot(
  { name, required }: Pick<Property, "name" | "required">,
  type: string,
): Field {
  return {
    name: printKey(name),
    isOptional: !required,
    type: required ? type : `${type} | undefined`,
  };
}

function describeSlot({ in: slot, wireName }: Parameter): string {
  const name = `\`${wireName.replaceAll("`", "'")}\``;
  if (slot === "header") return `Sent as the header ${name}.`;
  if (slot === "cookie") {
    return `Sent as the cookie ${name}. Browsers do not let a program set it: there, the page's own cookies are sent.`;
  }
  return "Sent in the query.";
}

/** `@defaultValue`, `@example` and `@deprecated` of a field or parameter. */
function listTags(
  field: Described & Pick<Property, "default" | "examples">,
  deprecation: string | undefined,
): DocTag[] {
  return [
    ...(field.default === undefined
      ? []
      : [{ name: "defaultValue" as const, text: renderCode(printLiteral(field.default)) }]),
    ...field.examples.map((value) => ({
      name: "example" as const,
      text: renderCode(printLiteral(value)),
    })),
    ...tagDeprecated(deprecation),
  ];
}
