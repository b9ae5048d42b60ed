import { childPointer } from "../../../generator/api-model/build-context.js";
import type { ApiModel, Property } from "../../../generator/api-model/model.js";
import type { Change, Comparison } from "../change.js";
import { type Judgement, patch } from "../judgement.js";
import { compareAvailability } from "./compare-availability.js";
import { compareDefaults, compareDeprecations, compareSecrecy } from "./compare-hints.js";
import { compareCaseLimits } from "./compare-limits.js";
import { compareState } from "./compare-state.js";

/** One field then and now, with the models that give names to what its rules speak of. */
export interface FieldPair {
  readonly before: Property;
  readonly after: Property;
  readonly models: { readonly before: ApiModel; readonly after: ApiModel };
}

/** What has changed at a place below the thing that is compared. */
export interface Finding {
  readonly keys: readonly string[];
  readonly text: string;
  readonly judgement: Judgement;
}

const comparers = [
  compareAvailability,
  compareCaseLimits,
  compareDefaults,
  compareDeprecations,
  compareState,
  compareSecrecy,
];

/** The rules of every field that was there before. */
export function compareFields({ before, after }: Comparison): Change[] {
  const models = { before: before.model, after: after.model };
  return pairFields(models).flatMap(({ subject, ...pair }) =>
    comparers
      .flatMap((compare) => compare(pair))
      .map(({ keys, text, judgement }): Change => {
        const { pointer } = pair.after;
        // What only answers have is never checked, so that its rules are there to be read.
        const isSent = after.usages.has("request", pointer);
        const judged = isSent ? judgement : patch;
        return {
          ...judged,
          pointer: childPointer(pointer, ...keys),
          subject,
          text,
          area: judged === patch ? "fieldText" : "field",
        };
      }),
  );
}

function pairFields(models: FieldPair["models"]): (FieldPair & { subject: string })[] {
  const known = new Map(listFields(models.before));
  return listFields(models.after).flatMap(([subject, now]) => {
    const old = known.get(subject);
    return old === undefined ? [] : [{ subject, before: old, after: now, models }];
  });
}

function listFields({ schemas }: ApiModel): [name: string, property: Property][] {
  return schemas.flatMap((schema) =>
    schema.kind === "object"
      ? schema.properties.map((property): [string, Property] => [
          `${schema.name}.${property.name}`,
          property,
        ])
      : [],
  );
}
