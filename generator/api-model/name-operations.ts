import { reservedNames } from "../typescript/reserved-names.js";
import type { Operation } from "./model.js";
import { limitName, toFileName, toPropertyName, toTypeName } from "./naming.js";
import { PathNames } from "./path-names.js";
import { type Candidates, resolveNames } from "./resolve-names.js";
import { splitWords, toSingular } from "./words.js";

/** The parts of an operation that its names are derived from. */
export interface OperationToName {
  readonly httpMethod: string;
  readonly path: string;
  readonly operationId: string | undefined;
  readonly tag: string | undefined;
  /** The method name that the document gives in `x-method`. */
  readonly method: string | undefined;
}

/** The names of an operation: `updateModel` under the tag `Models` gives `models.update` and `ModelUpdate…`. */
export interface OperationNames
  extends Pick<Operation, "id" | "tag" | "resource" | "method" | "typePrefix"> {
  /** Wanted names that were taken, each with its replacement. */
  readonly changed: readonly (readonly [wanted: string, name: string])[];
}

/** Names all operations. Their order matters only where equal names must be numbered. */
export function nameOperations(operations: readonly OperationToName[]): OperationNames[] {
  const paths = new PathNames(operations.map(({ path }) => path));
  const tags = listTags(operations, paths);
  const resources = nameResources(tags);
  const ids = nameIds(operations, paths);
  const found = operations.map((operation, index): Found => {
    const tag = tags[index] ?? "";
    const id = ids[index] ?? "";
    const resource = resources.get(toPropertyName(tag)) ?? "";
    return { operation, tag, id, resource, candidates: listMethodNames(operation, id, tag, paths) };
  });
  const methods = nameMethods(found);
  const prefixes = resolveNames(
    found.map((one) => listPrefixes(one, methods.get(one) ?? "")),
    {
      reserved: [...reservedNames.constants, ...listUncased(resources.values())].map((name) =>
        name.toLowerCase(),
      ),
      listForms: (prefix) =>
        [toPropertyName(prefix), `check${prefix}`].map((name) => name.toLowerCase()),
    },
  );
  return found.map((one, index) => {
    const { operation, tag, id, resource, candidates } = one;
    const method = methods.get(one) ?? "";
    const wanted = candidates.includes(method) ? method : candidates[0];
    const changed = [
      [operation.operationId || id, id],
      [toPropertyName(tag), resource],
      [`${resource}.${wanted}`, `${resource}.${method}`],
    ] as const;
    return {
      id,
      tag,
      resource,
      method,
      typePrefix: prefixes[index] ?? "",
      changed: changed.filter(([before, after]) => before !== after),
    };
  });
}

/** An operation whose id, tag and resource are named already. */
interface Found {
  readonly operation: OperationToName;
  readonly tag: string;
  readonly id: string;
  readonly resource: string;
  /** Candidates for the name of its method. */
  readonly candidates: Candidates;
}

/**
 * The tag of each operation. For an operation without one it is the resource in the path, or a tag of another operation
 * that has the same words.
 */
function listTags(operations: readonly OperationToName[], paths: PathNames): string[] {
  const known = new Map(
    operations.flatMap(({ tag }) => (tag === undefined ? [] : [[toPropertyName(tag), tag]])),
  );
  return operations.map(({ tag, path }) => {
    if (tag !== undefined) return tag;
    const group = paths.nameResource(path);
    return known.get(toPropertyName(group)) ?? group;
  });
}

function nameIds(operations: readonly OperationToName[], paths: PathNames): string[] {
  return resolveNames(
    operations.map(({ httpMethod, path, operationId }): Candidates => {
      const byPath = paths.listNames(httpMethod, path);
      return operationId ? [operationId, ...byPath] : byPath;
    }),
  );
}

/** The resource name by the property name of the tag: tags with the same words share a resource. */
function nameResources(tags: readonly string[]): ReadonlyMap<string, string> {
  const wanted = [...new Set(tags.map(toPropertyName))];
  // Resources have files of their own, and some file systems ignore case.
  const names = resolveNames(
    wanted.map((name): Candidates => [name, `${name}Resource`]),
    { reserved: reservedNames.resources.map(toFileName), listForms: (name) => [toFileName(name)] },
  );
  return new Map(wanted.map((name, index) => [name, names[index] ?? ""]));
}

function nameMethods(operations: readonly Found[]): ReadonlyMap<Found, string> {
  const resources = new Set(operations.map(({ resource }) => resource));
  return new Map(
    [...resources].flatMap((resource) => {
      const group = operations.filter((one) => one.resource === resource);
      const names = resolveNames(
        group.map(({ candidates }) => candidates),
        { reserved: reservedNames.methods },
      );
      return group.map((one, index) => [one, names[index] ?? ""] as const);
    }),
  );
}

/**
 * Candidates for the method name: only `x-method` if it is given, else the operationId (without one, the method and
 * path) without the additions of a framework and without the words of the tag, then longer forms of it.
 */
function listMethodNames(
  { httpMethod, path, operationId, method }: OperationToName,
  id: string,
  tag: string,
  paths: PathNames,
): Candidates {
  if (method !== undefined) return [method];
  const [byPath, byWholePath, byExactPath] = paths.listNames(httpMethod, path);
  // ASP.NET uses the path as the operationId if there is no name.
  const isNamed = operationId && !/[{}]/.test(operationId);
  const short = isNamed ? removeAdditions(id, httpMethod, path) : byPath;
  const whole = isNamed ? id.replace(nestController, "$1_") : byWholePath;
  const withNoun = `${whole} ${toSingular(tag)}`;
  const cut = (name: string): string => removeNoun(name, tag, isNamed ? path : "");
  const names = [short, cut(whole), whole, withNoun].map(toPropertyName);
  return [toPropertyName(cut(short)), ...names, byExactPath];
}

const nestController = /^(\w+)Controller_/;

/**
 * Resources in a script without upper case: their class has the name of the resource, so that no constant may have it.
 */
function listUncased(resources: Iterable<string>): string[] {
  return [...resources].filter((name) => toTypeName(name) === name);
}

/**
 * The operationId without what frameworks add to the function name: NestJS the controller (`UsersController_findAll`)
 * and an index if there are several paths (`[1]`), FastAPI the path and the method (`read_user_users__id__get`),
 * Springfox the method (`findAllUsingGET_1`).
 */
function removeAdditions(id: string, httpMethod: string, path: string): string {
  const suffix = `${path}_${httpMethod}`.replaceAll(/[^\p{L}\p{N}_]/gu, "_");
  const rests = [
    id.endsWith(suffix) ? id.slice(0, -suffix.length) : id,
    id.replace(nestController, "").replace(/\[\d+\]$/, ""),
    id.replace(new RegExp(`Using${httpMethod}(?:_\\d+)?$`, "i"), ""),
  ];
  return rests.find((rest) => rest !== id && /[\p{L}\p{N}]/u.test(rest)) ?? id;
}

/**
 * The name without the words of the tag, singular or plural. They are kept after a preposition (`listByUser`), after a
 * parent resource of the path (`getTeamUsers` of `/teams/{id}/users`), and if nothing else would be left.
 */
function removeNoun(id: string, tag: string, path: string): string {
  const words = splitWords(id);
  const noun = splitWords(tag);
  const kept = new Set([...prepositions, ...listOwners(path)]);
  // The first word is the verb, which never keeps the words after it.
  const start = findWords(words, noun).find(
    (index) => index < 2 || !kept.has(fold(words[index - 1] ?? "")),
  );
  if (start === undefined) return id;
  const rest = words.toSpliced(start, noun.length);
  return rest.every((word) => /^v?\d*$/i.test(word)) ? id : rest.join(" ");
}

const prepositions = "and as at by for from in of on or per to via with without".split(" ");

/**
 * The words of a path's variables and of the segments before them, in the singular: `team`, `id`, `file` and `key` of
 * `/teams/{id}/files/{fileKey}`.
 */
function listOwners(path: string): string[] {
  const owners = path.match(/[^/{}]*\/?\{[^{}]*\}/g) ?? [];
  return owners.flatMap((owner) => splitWords(owner)).map(fold);
}

/** The indexes at which the sought words begin, in singular or plural. */
function findWords(words: readonly string[], sought: readonly string[]): number[] {
  if (sought.length === 0) return [];
  const [known, wanted] = [words.map(fold), sought.map(fold)];
  return [...words.keys()].filter((start) =>
    wanted.every((word, index) => known[start + index] === word),
  );
}

const fold = (word: string): string => toSingular(word).toLowerCase();

/**
 * Candidates for the prefix of an operation's types: the singular of the tag with the method (`ModelUpdate`), then
 * others.
 */
function listPrefixes({ tag, resource, id }: Found, method: string): Candidates {
  const name = toTypeName(method);
  const isWhole = findWords(splitWords(method), splitWords(tag)).length > 0;
  const noun = toTypeName(toSingular(tag));
  const whole = toTypeName(toPropertyName(id));
  const prefixes: Candidates = [
    isWhole ? name : noun + name,
    toTypeName(resource) + name,
    name + noun,
    toTypeName(resource) + whole,
  ];
  return [limitName(prefixes[0]), ...prefixes.slice(1).map(limitName)];
}
