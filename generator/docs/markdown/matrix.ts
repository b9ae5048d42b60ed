import type { PhrasingContent, RootContent } from "mdast";
import { narrowLimits } from "../../api-model/limits.js";
import type { ApiModel, Condition, Property, Trainer } from "../../api-model/model.js";
import { phraseCaseDefault, phraseLimits, renderCode } from "../../client-model/sentences.js";
import { code, heading, link, paragraph, parseInline, table, text } from "../markdown.js";

/** Every field of the governed schema against every trainer: whether it counts, within what limits, by what default. */
export function renderMatrix(api: ApiModel): RootContent[] {
  const { trainers } = api;
  const schema = trainers?.governs;
  if (trainers === undefined || schema === undefined) return [];
  const { list } = trainers;
  return [
    heading(2, text("Fields by trainer")),
    paragraph(
      text("Which fields of "),
      link(`#${encodeURIComponent(schema.name)}`, code(schema.name)),
      text(
        " each trainer takes, with the limits and defaults it has for them. A dash means that it does not take the field; where nothing is stated, it may.",
      ),
    ),
    ...(list.some(isInferred) ? [paragraph(...parseInline(inferredNote))] : []),
    table([
      [[text("Field")], ...list.map(renderTitle)],
      ...schema.properties.map((property) => [
        [link(`#${encodeURIComponent(`${schema.name}.${property.name}`)}`, code(property.name))],
        ...list.map((trainer) => renderCell(property, trainer)),
      ]),
    ]),
  ];
}

const inferredNote =
  "Inferred: no model type is documented for this trainer. Which types it covers is a guess, so what is said of it never stops a request.";

function isInferred({ documented }: Trainer): boolean {
  return documented.length === 0;
}

function renderTitle(trainer: Trainer): PhrasingContent[] {
  return [text(isInferred(trainer) ? `${trainer.title} (inferred)` : trainer.title)];
}

/** What a trainer has of its own goes before what the schema says for all. */
function renderCell(
  { rules, limits, default: fallback }: Property,
  { id }: Trainer,
): PhrasingContent[] {
  const { availability, deprecatedFor } = rules;
  if (availability !== undefined && !names(availability.condition, id, true))
    return [text(availability.basis === "inferred" ? "– (inferred)" : "–")];
  const own = rules.limits.filter(({ condition }) => names(condition, id));
  const ownDefaults = rules.defaults
    .filter(({ condition }) => names(condition, id))
    .map(phraseCaseDefault);
  const defaults =
    ownDefaults.length === 0 && fallback !== undefined ? [renderCode(fallback)] : ownDefaults;
  const facts = [
    ...phraseLimits(own.reduce(narrowLimits, limits)),
    ...defaults.map((phrase) => `default ${phrase}`),
    ...(deprecatedFor?.trainers.includes(id) === true ? ["deprecated"] : []),
  ];
  if (facts.length > 0) return parseInline(facts.join("; "));
  return [text(availability === undefined ? "not stated" : "yes")];
}

/** @param otherwise - the answer for a condition that says nothing of trainers */
function names(condition: Condition, trainer: string, otherwise = false): boolean {
  return condition.kind === "trainers" ? condition.trainers.includes(trainer) : otherwise;
}
