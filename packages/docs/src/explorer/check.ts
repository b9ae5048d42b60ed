import { isObject, type JsonValue } from "../json.js";
import type {
  CheckContext,
  Control,
  ExplorerData,
  FieldData,
  ForTypes,
  Issue,
  OperationData,
} from "./data.js";
import { isSame, type Path, readAt, setAt, toPointer } from "./edit.js";
import { readParams, type State } from "./state.js";

/** The result of the client's check, for the request and for fields that are not in it. */
export interface CheckResult {
  readonly issues: readonly Issue[];
  /** The type that the check used, where the API's description lists it. */
  readonly type: string | undefined;
  /** Why a field that is not set is unavailable, or may be. */
  explain(path: Path, field: FieldData): Issue | undefined;
}

export function checkState(
  data: ExplorerData,
  operation: OperationData,
  state: State,
): CheckResult {
  const params = readParams(state);
  const context = makeContext(state);
  const check = (given: JsonValue): readonly Issue[] =>
    // The JSON of the reader may be any value, and the check reports one that is not an object.
    operation.check?.(given as object, context) ?? [];
  const explained = new Map<string, Issue | undefined>();
  return {
    issues: check(params),
    type: findType(data, operation, state),
    explain: (path, { availability, control }) => {
      if (availability === undefined || readAt(params, path) !== undefined) return undefined;
      const pointer = toPointer(path);
      if (!explained.has(pointer)) {
        const [alone, short] = isolate(params, path);
        const found = check(setAt(alone, short, makeProbe(data, control)));
        const at = toPointer(short);
        explained.set(
          pointer,
          found.find((issue) => issue.pointer === at && issue.rule === availability),
        );
      }
      return explained.get(pointer);
    },
  };
}

/**
 * The objects around a path with their plain values, which decide whether a field is available: checking all of a long
 * list for each field would take too long. An item on the path is the only one of its list.
 */
function isolate(
  value: JsonValue | undefined,
  path: Path,
): readonly [value: JsonValue, path: Path] {
  const [step, ...rest] = path;
  if (step === undefined) return [value ?? null, []];
  const [inner, short] = isolate(readAt(value, [step]), rest);
  if (typeof step === "number") return [[inner], [0, ...short]];
  const plain = Object.entries(isObject(value) ? value : {}).filter(
    ([, own]) => typeof own !== "object" || own === null,
  );
  return [Object.fromEntries([...plain, [step, inner]]), [step, ...short]];
}

export function makeContext({ model }: State): CheckContext {
  return Object.keys(model).length === 0 ? {} : { model };
}

/** The type in the params takes precedence over that of the model, as in the rules. */
function findType(
  { enums }: ExplorerData,
  { model }: OperationData,
  state: State,
): string | undefined {
  const { type } = model ?? {};
  if (type === undefined) return undefined;
  const given = readAt(readParams(state), [type.paramsField]) ?? readAt(state.model, [type.field]);
  const listed = enums.find(({ name }) => name === type.enum)?.values ?? [];
  return listed.map(({ value }) => String(value)).find((value) => value === given);
}

/** A value that the field could have, so that its rules apply. */
export function makeProbe({ enums }: ExplorerData, control: Control): JsonValue {
  switch (control.kind) {
    case "text":
      return "";
    case "number":
      return 0;
    case "boolean":
      return true;
    case "literal":
      return control.value;
    case "choice":
      return enums.find(({ name }) => name === control.enum)?.values[0]?.value ?? "";
    case "list":
      return [];
    case "object":
      return {};
    case "json":
      return null;
  }
}

/** Whether something applies to the type; without a type, everything does. */
export function holdsFor({ types }: ForTypes, type: string | undefined): boolean {
  return type === undefined || types === undefined || types.includes(type);
}

/**
 * The request in a few words, such as "2 errors, 1 warning", and the class of their colour.
 *
 * @param issues - undefined while the check is pending
 */
export function summarize(
  state: State,
  issues: readonly Issue[] | undefined,
): { readonly words: string; readonly tone: "error" | "warning" | "good" | "neutral" } {
  if (state.error !== undefined) return { words: "Does not parse", tone: "error" };
  if (issues === undefined) return { words: "Checking …", tone: "neutral" };
  const counts = (["error", "warning"] as const).flatMap((severity) => {
    const found = issues.filter((issue) => issue.severity === severity);
    return found.length === 0 ? [] : [{ severity, words: formatCount(found, severity) }];
  });
  const [worst] = counts;
  if (worst !== undefined)
    return { words: counts.map(({ words }) => words).join(", "), tone: worst.severity };
  const isEmpty = isSame(readParams(state), {});
  return isEmpty ? { words: "Empty", tone: "neutral" } : { words: "Valid", tone: "good" };
}

/** The check counts issues that are too many to be returned in an issue of their own. */
function formatCount(issues: readonly Issue[], noun: string): string {
  const count = issues.filter(({ rule }) => rule !== "more").length;
  const more = count < issues.length ? "+" : "";
  return `${count}${more} ${noun}${count === 1 ? "" : "s"}`;
}
