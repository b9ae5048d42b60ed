import type {
  ApiModel,
  Credential,
  Operation,
  ReleasedChange,
  SecurityScheme,
} from "../../generator/api-model/model.js";
import { renderCode } from "../../generator/client-model/sentences.js";
import { childPointer, readAt } from "../../generator/json/pointer.js";
import { breakFor, type Comparison, type DocumentVersion, minor, patch } from "./change.js";
import { matchItems } from "./match-items.js";

/** A name that programs use: of a method, a param, an option. */
interface CodeName {
  /** The key that is the same in both versions, whatever the name. */
  readonly key: string;
  readonly name: string;
  /** The named thing, as the start of a sentence. */
  readonly what: string;
  readonly subject: string;
  readonly pointer: string;
  /** Whether only links contain it. */
  readonly isInText?: true;
}

const broken = breakFor("callers", "readers");

/** The names that programs use: of methods, params, options and types. */
export function compareNames({ before, after }: Comparison): ReleasedChange[] {
  const { kept } = matchItems([...listNames(before)], [...listNames(after)], ({ key }) => key);
  const renamed = kept
    .filter(([then, now]) => then.name !== now.name)
    .map(([then, { name, what, subject, pointer, isInText }]) => ({
      ...(isInText ? patch : broken),
      pointer,
      subject,
      text: `${what} changed from ${renderCode(then.name)} to ${renderCode(name)}.`,
    }));
  // Types have the names of their schemas.
  const listTypes = ({ schemas, enums }: ApiModel) =>
    [...schemas, ...enums].map(({ name: subject, pointer }) => ({ subject, pointer }));
  const types = matchItems(
    listTypes(before.model),
    listTypes(after.model),
    ({ subject }) => subject,
  );
  const gone = "There is no longer a type of this name.";
  return [
    ...renamed,
    ...types.lost.map((type) => ({ ...broken, ...type, text: gone })),
    ...types.gained.map((type) => ({ ...minor, ...type, text: "It is a new type." })),
  ];
}

function* listNames({ model, document }: DocumentVersion): Generator<CodeName> {
  yield* listClientNames(model, readAt(document.root, "/x-client") !== undefined);
  for (const operation of model.operations) yield* listOperationNames(operation, document.root);
  for (const scheme of model.security) yield* listOptions(scheme);
}

const clientNames = {
  name: "The name of the client's class",
  scope: "The scope of the packages",
  environment: "The prefix of environment variables",
} as const;

/** @param isGiven - whether the document names the client with `x-client` */
function* listClientNames({ client }: ApiModel, isGiven: boolean): Generator<CodeName> {
  for (const key of ["name", "scope", "environment"] as const)
    yield {
      key,
      name: client[key],
      what: clientNames[key],
      subject: "x-client",
      pointer: isGiven ? `/x-client/${key}` : "/info/title",
    };
}

function* listOperationNames(operation: Operation, root: unknown): Generator<CodeName> {
  const { id, typePrefix, pointer } = operation;
  const method = `client.${operation.resource}.${operation.method}`;
  const subject = `${operation.httpMethod.toUpperCase()} ${operation.path}`;
  const route = subject.replaceAll(/\{[^}]*\}/g, "{}");
  const idPointer = childPointer(pointer, "operationId");
  const ownPointer = childPointer(pointer, "x-method");
  const base = {
    subject,
    pointer: readAt(root, ownPointer) === undefined ? idPointer : ownPointer,
  };
  yield { ...base, key: `${route} method`, name: method, what: "The method" };
  yield { ...base, key: `${route} types`, name: typePrefix, what: "The prefix of its types" };
  // If the names in code are the same, only links to the docs change; otherwise the names are
  // reported.
  const key = `${route} ${method} ${typePrefix}`;
  yield { subject, pointer: idPointer, key, name: id, what: "`operationId`", isInText: true };
  for (const { in: location, wireName, name, pointer } of operation.parameters)
    if (location !== "path")
      yield {
        key: `${route} ${location} ${wireName}`,
        name,
        what: "The name in params",
        subject: `${subject} ${wireName}`,
        pointer: childPointer(pointer, "x-name"),
      };
}

function* listOptions(scheme: SecurityScheme): Generator<CodeName> {
  const { id } = scheme;
  for (const [part, credential] of Object.entries<string | Credential>({ ...scheme }))
    if (typeof credential === "object")
      yield {
        key: `${id} ${part}`,
        name: credential.option,
        what: `The option for its ${part}`,
        subject: id,
        pointer: childPointer("/components/securitySchemes", id, "x-credentials", part),
      };
}
