import type { FieldView, Location, TypeView } from "../../../packages/docs/src/view.js";
import type { Parameter, Property } from "../../api-model/model.js";
import {
  formatDeprecation,
  formatRules,
  labelAvailability,
  phraseLimits,
  renderCode,
} from "../../client-model/sentences.js";
import type { TextReader } from "../text-reader.js";
import { describeType } from "./describe-type.js";
import { buildExternalLink } from "./external-link.js";

interface FieldPlace {
  /** What its anchor begins with. */
  readonly owner: string;
  readonly location?: Location;
  readonly nested: readonly TypeView[];
}

/** A field of an object or a parameter. */
export function buildField(
  texts: TextReader,
  field: Property | Parameter,
  { owner, location, nested }: FieldPlace,
): FieldView {
  const rules = "rules" in field ? field.rules : undefined;
  return {
    anchor: `${owner}.${field.name}`,
    name: field.name,
    wireName: "wireName" in field ? field.wireName : field.name,
    location,
    type: describeType(field.type),
    required: field.required,
    secret: "secret" in field && field.secret,
    deprecated: field.deprecated ? texts.inline(formatDeprecation(rules)) : undefined,
    description: texts.prose(field.description),
    inconsistency:
      field.inconsistency === undefined ? undefined : texts.inline(field.inconsistency),
    externalDocs: buildExternalLink(field),
    limits: phraseLimits(field.limits).map((phrase) => texts.inline(phrase)),
    default: field.default === undefined ? undefined : texts.inline(renderCode(field.default)),
    cases: rules === undefined ? [] : labelAvailability(rules),
    rules: rules === undefined ? [] : formatRules(rules).map((sentence) => texts.inline(sentence)),
    examples: field.examples.map((example) => texts.inline(renderCode(example))),
    nested,
  };
}
