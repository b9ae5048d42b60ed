import { childPointer } from "../../../generator/api-model/build-context.js";
import type { ApiModel, Operation, SecurityScheme } from "../../../generator/api-model/model.js";
import { renderCode } from "../../../generator/client-model/sentences.js";
import { readAt } from "../../../generator/document/trace-sources.js";
import type { Area, Change, Comparison } from "../change.js";
import { breakFor, type Judgement, minor, patch } from "../judgement.js";

const broken = breakFor("callers", "readers");

/** The names that programs of others have written down: of methods, params, options and types. */
export function compareNames(comparison: Comparison): Change[] {
  return [
    ...compareClients(comparison),
    ...comparePairs(comparison, ({ operations }) => operations, describeRoute, compareOperations),
    ...comparePairs(
      comparison,
      ({ security }) => security,
      ({ id }) => id,
      compareSchemes,
    ),
    ...compareTypes(comparison),
  ];
}

function comparePairs<Item>(
  { before, after }: Comparison,
  list: (model: ApiModel) => readonly Item[],
  keyOf: (item: Item) => string,
  compare: (then: Item, now: Item, root: unknown) => Change[],
): Change[] {
  const known = new Map(list(before.model).map((item) => [keyOf(item), item]));
  return list(after.model).flatMap((now) => {
    const then = known.get(keyOf(now));
    return then === undefined ? [] : compare(then, now, after.document.root);
  });
}

const describeRoute = ({ httpMethod, path }: Operation): string =>
  `${httpMethod.toUpperCase()} ${path.replaceAll(/\{[^}]*\}/g, "{}")}`;

interface RenameOptions {
  readonly area?: Area;
  readonly judgement?: Judgement;
}

function rename(
  pointer: string,
  subject: string,
  what: string,
  [then, now]: readonly [string, string],
  { area = "name", judgement = broken }: RenameOptions = {},
): Change[] {
  if (then === now) return [];
  const text = `${what} went from ${renderCode(then)} to ${renderCode(now)}.`;
  return [{ ...judgement, pointer, subject, text, area }];
}

function compareClients({ before, after }: Comparison): Change[] {
  const [then, now] = [before.model.client, after.model.client];
  const hasNames = readAt(after.document.root, "/x-client") !== undefined;
  const place = (key: string): string => (hasNames ? `/x-client/${key}` : "/info/title");
  const subject = "x-client";
  return [
    ...rename(place("name"), subject, "The name of the client's class", [then.name, now.name]),
    ...rename(place("scope"), subject, "The scope of the packages", [then.scope, now.scope], {
      area: "scope",
    }),
    ...rename(place("environment"), subject, "The prefix of environment variables", [
      then.environment,
      now.environment,
    ]),
  ];
}

function compareOperations(then: Operation, now: Operation, root: unknown): Change[] {
  const { pointer } = now;
  const subject = `${now.httpMethod.toUpperCase()} ${now.path}`;
  const has = (key: string): boolean => readAt(root, childPointer(pointer, key)) !== undefined;
  const place = childPointer(pointer, has("x-method") ? "x-method" : "operationId");
  const methods = [then, now].map(({ resource, method }) => `client.${resource}.${method}`);
  const parameters = now.parameters.flatMap((parameter) => {
    const old = then.parameters.find(
      (one) => one.in === parameter.in && one.wireName === parameter.wireName,
    );
    if (old === undefined || parameter.in === "path") return [];
    return rename(
      childPointer(parameter.pointer, "x-name"),
      `${subject} ${parameter.wireName}`,
      "The name in params",
      [old.name, parameter.name],
    );
  });
  const renamed = [
    ...rename(place, subject, "The method", [methods[0] ?? "", methods[1] ?? ""]),
    ...rename(place, subject, "The prefix of its types", [then.typePrefix, now.typePrefix]),
  ];
  if (renamed.length > 0) return [...renamed, ...parameters];
  // With the same names in code, only links to the docs change.
  const id = rename(
    childPointer(pointer, "operationId"),
    subject,
    "`operationId`",
    [then.id, now.id],
    {
      area: "page",
      judgement: patch,
    },
  );
  return [...id, ...parameters];
}

function compareSchemes(then: SecurityScheme, now: SecurityScheme): Change[] {
  const [old, own] = [listOptions(then), listOptions(now)];
  const pointer = childPointer("/components/securitySchemes", now.id, "x-credentials");
  return own.flatMap(([part, name]) => {
    const was = old.find(([key]) => key === part)?.[1];
    const place = childPointer(pointer, part);
    return was === undefined
      ? []
      : rename(place, now.id, `The option for its ${part}`, [was, name]);
  });
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
function compareTypes({ before, after }: Comparison): Change[] {
  const [old, own] = [listTypes(before.model), listTypes(after.model)];
  const tell = (from: ReturnType<typeof listTypes>, text: string, judgement: Judgement): Change[] =>
    [...from].map(([name, { pointer, area }]) => ({
      ...judgement,
      pointer,
      subject: name,
      text,
      area,
    }));
  const without = (one: typeof old, other: typeof old) =>
    new Map([...one].filter(([name]) => !other.has(name)));
  return [
    ...tell(without(old, own), "There is no type of this name any more.", broken),
    ...tell(without(own, old), "It is a new type.", minor),
  ];
}

function listTypes({ schemas, enums }: ApiModel) {
  return new Map<string, { pointer: string; area: Area }>([
    ...schemas.map(({ name, pointer }) => [name, { pointer, area: "name" }] as const),
    ...enums.map(({ name, pointer }) => [name, { pointer, area: "enum" }] as const),
  ]);
}
