import { groupByResource } from "../api-model/lookup.js";
import type { ApiModel } from "../api-model/model.js";
import { findFreeName, toTypeName } from "../api-model/naming.js";

/** The class of each resource; where the document has a type of that name, the type keeps it. */
export function nameClasses(api: ApiModel): ReadonlyMap<string, string> {
  const { name: client } = api.client;
  const taken = new Set([
    ...unfitClasses,
    client,
    `${client}Options`,
    ...[...api.schemas, ...api.enums].map(({ name }) => name),
    ...api.operations.flatMap(({ typePrefix }) =>
      ["Params", "Response", "Failures"].map((suffix) => typePrefix + suffix),
    ),
  ]);
  const classes = new Map<string, string>();
  for (const resource of groupByResource(api.operations).keys()) {
    const wanted = toTypeName(resource);
    const name = taken.has(wanted)
      ? findFreeName(`${wanted}Resource`, (one) => taken.has(one))
      : wanted;
    taken.add(name);
    classes.set(resource, name);
  }
  return classes;
}

/** Names that a file of the client has from elsewhere. */
const unfitClasses = [
  "APIPromise",
  "Blob",
  "ClientOptions",
  "Credential",
  "CredentialSource",
  "JsonValue",
  "ModelRequestOptions",
  "Omit",
  "Operation",
  "Partial",
  "PreparedRequest",
  "Promise",
  "Record",
  "RequestOptions",
  "Transport",
  "Unlisted",
  "Upload",
] as const;
