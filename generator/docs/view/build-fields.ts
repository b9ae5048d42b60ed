import type { FieldView, Location, TypeView } from "../../../packages/docs/src/view.js";
import type { Cases, Parameter, Property } from "../../api-model/model.js";
import { formatDeprecation, phraseLimits, renderCode } from "../../client-model/sentences.js";
import type { TextReader } from "../text-reader.js";
import { buildFieldRules } from "./build-field-cases.js";
import { describeType } from "./describe-type.js";
import { buildExternalLink } from "./links.js";

interface FieldPlace {
  /** The first part of its anchor. */
  readonly owner: string;
  readonly location?: Location;
  readonly nested: readonly TypeView[];
  /** Sentences about relations with other fields. */
  readonly relations?: readonly string[];
  readonly cases?: Cases | undefined;
}

/** The view of a field or a parameter. */
export function buildField(
  texts: TextReader,
  field: Property | Parameter,
  { owner, location, nested, relations = [], cases }: FieldPlace,
): FieldView {
  const rules = "rules" in field ? field.rules : undefined;
  const divided = "rules" in field ? buildFieldRules(texts, field, cases) : undefined;
  const read = (sentences: readonly string[] = []) => sentences.map((one) => texts.inline(one));
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
    inconsistency: texts.inline(field.inconsistency),
    externalDocs: buildExternalLink(field),
    limits: read(phraseLimits(field.limits)),
    default: field.default === undefined ? undefined : texts.inline(renderCode(field.default)),
    cases: divided?.table,
    caseRules: read(divided?.caseSentences),
    rules: read([...(divided?.sentences ?? []), ...relations]),
    examples: field.examples.map((example) => texts.inline(renderCode(example))),
    nested,
  };
}
