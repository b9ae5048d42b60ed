import { kebabCase } from "change-case";
import { reservedNames } from "../typescript/reserved-names.js";
import { findFreeName, nameOperation, namePrepare, toPropertyName } from "./naming.js";

/** What an operation's names are made of. */
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
  /** Names that were taken, each with the name that replaces it. */
  readonly changed: readonly (readonly [wanted: string, name: string])[];
}

/** Names operations one after another, so that none of them changes when another is added at the end. */
export class OperationNamer {
  readonly #ids = new Set<string>();
  readonly #resources = new Map<string, string>();
  readonly #files = new Set(reservedNames.resources.map(toFileName));
  readonly #methods = new Map<string, Set<string>>();
  readonly #constants = new Set(reservedNames.constants.map((name) => name.toLowerCase()));

  name(unnamed: Unnamed): NamedOperation {
    const { httpMethod, path, operationId, tag, method } = unnamed;
    const wantedId = operationId || nameByPath(httpMethod, path);
    const id = findFreeName(wantedId, (name) => this.#ids.has(name));
    this.#ids.add(id);
    const wanted = nameOperation(tag, wantedId, method);
    const resource = this.#reserveResource(tag, wanted.resource);
    const named = this.#reserveMethod(resource, wanted.method);
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
      typePrefix: this.#reservePrefix(typePrefix),
      changed: changed.filter(([before, after]) => before !== after),
    };
  }

  #reserveResource(tag: string, wanted: string): string {
    const known = this.#resources.get(tag);
    if (known !== undefined) return known;
    // Resources have files of their own, and some disks do not tell case apart.
    const resource = findFreeName(wanted, (name) => this.#files.has(toFileName(name)));
    this.#files.add(toFileName(resource));
    this.#resources.set(tag, resource);
    return resource;
  }

  #reserveMethod(resource: string, wanted: string): string {
    const taken = this.#methods.get(resource) ?? new Set(reservedNames.methods);
    this.#methods.set(resource, taken);
    const list = (method: string) => [method, namePrepare({ method })];
    const method = findFreeName(wanted, (name) => list(name).some((one) => taken.has(one)));
    for (const name of list(method)) taken.add(name);
    return method;
  }

  #reservePrefix(wanted: string): string {
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
