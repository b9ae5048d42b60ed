import { kebabCase } from "change-case";
import { findFreeName, nameOperation, namePrepare, toPropertyName } from "./naming.js";

/** Members that an object has anyway, or that JavaScript calls by itself. */
const ownMembers = [
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "then",
  "toJSON",
  "toLocaleString",
  "toString",
  "valueOf",
] as const;

/** Members of the client beside the resources. */
const clientMembers = ["withOptions"] as const;

/** Constants that the file of a resource imports, and words that can name none. */
const unfitConstants = (
  "jsonBody formBody multipartBody rawBody styledParameters responseByStatus await break case catch class const continue " +
  "debugger default delete do else enum eval export extends false finally for function if implements import " +
  "in instanceof interface let new null package private protected public return static super switch this " +
  "throw true try typeof undefined var void while with yield"
).split(" ");

/** What the document says that an operation's names are made of. */
export interface Unnamed {
  readonly httpMethod: string;
  readonly path: string;
  readonly operationId: string | undefined;
  readonly tag: string;
  readonly method: string | undefined;
}

export interface NamedOperation {
  readonly id: string;
  readonly resource: string;
  readonly method: string;
  readonly typePrefix: string;
  /** Names that it would have had, and those that it has in their place. */
  readonly changed: readonly (readonly [wanted: string, name: string])[];
}

/** Names operations one after another, so that none of them changes when another is added at the end. */
export class OperationNamer {
  readonly #ids = new Set<string>();
  readonly #resources = new Map<string, string>();
  readonly #files = new Set([...ownMembers, ...clientMembers].map(toFileName));
  readonly #methods = new Map<string, Set<string>>();
  readonly #constants = new Set(unfitConstants.map((name) => name.toLowerCase()));

  name(unnamed: Unnamed): NamedOperation {
    const { httpMethod, path, operationId, tag, method } = unnamed;
    const wantedId = operationId || nameByPath(httpMethod, path);
    const id = findFreeName(wantedId, (name) => this.#ids.has(name));
    this.#ids.add(id);
    const wanted = nameOperation(tag, wantedId, method);
    const resource = this.#claimResource(tag, wanted.resource);
    const named = this.#claimMethod(resource, wanted.method);
    // The prefix follows the method, whose number tells the types of two operations apart as well.
    const { typePrefix } = nameOperation(tag, wantedId, named);
    const changed = [
      [wantedId, id],
      [wanted.resource, resource],
      [`${resource}.${wanted.method}`, `${resource}.${named}`],
    ] as const;
    return {
      id,
      resource,
      method: named,
      typePrefix: this.#claimPrefix(typePrefix),
      changed: changed.filter(([before, after]) => before !== after),
    };
  }

  #claimResource(tag: string, wanted: string): string {
    const known = this.#resources.get(tag);
    if (known !== undefined) return known;
    // Resources have files of their own, and some disks do not tell case apart.
    const resource = findFreeName(wanted, (name) => this.#files.has(toFileName(name)));
    this.#files.add(toFileName(resource));
    this.#resources.set(tag, resource);
    return resource;
  }

  #claimMethod(resource: string, wanted: string): string {
    const taken = this.#methods.get(resource) ?? new Set<string>(ownMembers);
    this.#methods.set(resource, taken);
    const list = (method: string) => [method, namePrepare({ method })];
    const method = findFreeName(wanted, (name) => list(name).some((one) => taken.has(one)));
    for (const name of list(method)) taken.add(name);
    return method;
  }

  #claimPrefix(wanted: string): string {
    const list = (prefix: string) =>
      [toPropertyName(prefix), `check${prefix}`].map((name) => name.toLowerCase());
    const prefix = findFreeName(wanted, (name) =>
      list(name).some((one) => this.#constants.has(one)),
    );
    for (const name of list(prefix)) this.#constants.add(name);
    return prefix;
  }
}

const toFileName = (name: string): string => kebabCase(name).toLowerCase();

/** `get /users/{id}/posts` gives `getUsersByIdPosts`. */
function nameByPath(httpMethod: string, path: string): string {
  const words = path.replace(/\{([^{}]*)\}/g, " by $1 ");
  return toPropertyName(`${httpMethod} ${words}`);
}
