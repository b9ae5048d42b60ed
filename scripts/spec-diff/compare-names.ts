import type {
  ApiModel,
  Operation,
  ReleasedChange,
  SecurityScheme,
} from "../../generator/api-model/model.js";
import { renderCode } from "../../generator/client-model/sentences.js";
import { childPointer, readAt } from "../../generator/json/pointer.js";

import { breakFor, type Classification, type Comparison, minor, patch } from "./change.js";

const broken = breakFor("callers", "readers");

/** The names that code of others contains: of methods, params, options and types. */
export function compareNames(comparison: Comparison): ReleasedChange[] {
  const { before, after } = comparison;
  const { root } = after.document;
  return [
    ...compareClients(comparison),
    ...pairItems(before.model.operations, after.model.operations, describeRoute).flatMap(
      ([then, now]) => compareOperations(then, now, root),
    ),
    ...pairItems(before.model.security, after.model.security, ({ id }) => id).flatMap(
      ([then, now]) => compareSchemes(then, now),
    ),
    ...compareTypes(comparison),
  ];
}

function pairItems<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): [then: Item, now: Item][] {
  const known = new Map(before.map((item) => [keyOf(item), item]));
  return after.flatMap((now): [Item, Item][] => {
    const then = known.get(keyOf(now));
    return then === undefined ? [] : [[then, now]];
  });
}

const describeRoute = ({ httpMethod, path }: Operation): string =>
  `${httpMethod.toUpperCase()} ${path.replaceAll(/\{[^}]*\}/g, "{}")}`;

function compareName(
  pointer: string,
  subject: string,
  what: string,
  [then, now]: readonly [string, string],
  classification: Classification = broken,
): ReleasedChange[] {
  if (then === now) return [];
  const text = `${what} changed from ${renderCode(then)} to ${renderCode(now)}.`;
  return [{ ...classification, pointer, subject, text }];
}

const clientNames = {
  name: "The name of the client's class",
  scope: "The scope of the packages",
  environment: "The prefix of environment variables",
} as const;

function compareClients({ before, after }: Comparison): ReleasedChange[] {
  const hasNames = readAt(after.document.root, "/x-client") !== undefined;
  return (["name", "scope", "environment"] as const).flatMap((key) =>
    compareName(hasNames ? `/x-client/${key}` : "/info/title", "x-client", clientNames[key], [
      before.model.client[key],
      after.model.client[key],
    ]),
  );
}

function compareOperations(then: Operation, now: Operation, root: unknown): ReleasedChange[] {
  const { pointer } = now;
  const subject = `${now.httpMethod.toUpperCase()} ${now.path}`;
  const idPointer = childPointer(pointer, "operationId");
  const ownPointer = childPointer(pointer, "x-method");
  const at = readAt(root, ownPointer) === undefined ? idPointer : ownPointer;
  const nameOf = ({ resource, method }: Operation) => `client.${resource}.${method}`;
  const parameters = now.parameters.flatMap((parameter) => {
    const old = then.parameters.find(
      (one) => one.in === parameter.in && one.wireName === parameter.wireName,
    );
    if (old === undefined || parameter.in === "path") return [];
    return compareName(
      childPointer(parameter.pointer, "x-name"),
      `${subject} ${parameter.wireName}`,
      "The name in params",
      [old.name, parameter.name],
    );
  });
  const names = [
    ...compareName(at, subject, "The method", [nameOf(then), nameOf(now)]),
    ...compareName(at, subject, "The prefix of its types", [then.typePrefix, now.typePrefix]),
  ];
  // With the same names in code, only links to the docs change.
  const ids =
    names.length > 0
      ? names
      : compareName(idPointer, subject, "`operationId`", [then.id, now.id], patch);
  return [...ids, ...parameters];
}

function compareSchemes(then: SecurityScheme, now: SecurityScheme): ReleasedChange[] {
  const old = new Map(listOptions(then));
  return listOptions(now).flatMap(([part, name]) =>
    compareName(
      childPointer("/components/securitySchemes", now.id, "x-credentials", part),
      now.id,
      `The option for its ${part}`,
      [old.get(part) ?? name, name],
    ),
  );
}

function listOptions(scheme: SecurityScheme): [part: string, option: string][] {
  if (scheme.kind === "basic")
    return [
      ["username", scheme.username.option],
      ["password", scheme.password.option],
    ];
  return scheme.kind === "token" ? [["token", scheme.token.option]] : [["key", scheme.key.option]];
}

/** Types are exported under the names of their schemas. */
function compareTypes({ before, after }: Comparison): ReleasedChange[] {
  const [old, own] = [listTypes(before.model), listTypes(after.model)];
  const report = (
    types: typeof old,
    others: typeof old,
    text: string,
    classification: Classification,
  ): ReleasedChange[] =>
    [...types]
      .filter(([name]) => !others.has(name))
      .map(([subject, pointer]) => ({ ...classification, pointer, subject, text }));
  return [
    ...report(old, own, "There is no type of this name any more.", broken),
    ...report(own, old, "It is a new type.", minor),
  ];
}

function listTypes({ schemas, enums }: ApiModel): ReadonlyMap<string, string> {
  return new Map([...schemas, ...enums].map(({ name, pointer }) => [name, pointer]));
}
