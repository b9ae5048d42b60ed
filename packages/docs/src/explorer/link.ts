import type { JsonValue } from "../json.js";
import type { Control, ExplorerData, OperationData } from "./data.js";
import { isSame, readAt } from "./edit.js";
import { parseJson, printJson } from "./json-text.js";
import { readNumber } from "./numbers.js";
import { dropSecrets, listSecrets } from "./secrets.js";
import { makeState, type State } from "./state.js";

/*
 * The address contains the state of the page, so that it can be shared: `?type=flux.1-lora&body={…}`. Fields of the
 * model and parameters have keys of their own names; the only parameter of a path has the key `id`.
 */

/** A key of the address and the value that it sets. */
interface Key {
  readonly key: string;
  readonly part: "model" | "path" | "query";
  readonly name: string;
  readonly control: Control;
}

/** A name that is already used gets its part as a prefix. */
function listKeys({ model, path, query }: OperationData): Key[] {
  const taken = new Set(["operation", "body", "mock"]);
  const reserve = (part: Key["part"], name: string, control: Control, wanted = name): Key => {
    const key = taken.has(wanted) ? `${part}.${name}` : wanted;
    taken.add(key);
    return { key, part, name, control };
  };
  const { type, states = [] } = model ?? {};
  return [
    ...(type === undefined ? [] : [reserve("model", type.field, { kind: "text" })]),
    ...states.map(({ field, values }) => {
      const isText = values.every(({ value }) => typeof value === "string");
      return reserve("model", field, { kind: isText ? "text" : "json" });
    }),
    ...path.map(({ name, control }) =>
      reserve("path", name, control, path.length === 1 ? "id" : name),
    ),
    ...query.map(({ name, control }) => reserve("query", name, control)),
  ];
}

/**
 * The query of the address, without its question mark. Secrets are left out.
 *
 * @param served - address of the mock that came with the page, which the query omits
 */
export function writeLink(
  data: ExplorerData,
  operation: OperationData,
  state: State,
  served = "",
): string {
  const search = new URLSearchParams();
  if (operation !== data.operations[0]) search.set("operation", operation.id);
  const initial = makeState(operation);
  for (const { key, part, name } of listKeys(operation)) {
    const value = readAt(state[part], [name]);
    if (isSame(value, readAt(initial[part], [name]))) continue;
    search.set(key, typeof value === "string" ? value : (JSON.stringify(value) ?? ""));
  }
  const body = dropSecrets(state.body, listSecrets(data));
  if (!isSame(body, initial.body)) search.set("body", JSON.stringify(body));
  if (state.mock !== served) search.set("mock", state.mock);
  return search.toString();
}

/**
 * The view that an address describes. A body that is not JSON stays unchanged.
 *
 * @param served - address of the mock that came with the page
 * @param target - the anchor in the address, which belongs to the operation where the query names none
 */
export function readLink(
  data: ExplorerData,
  query: string,
  served = "",
  target = "",
): { readonly operation: OperationData; readonly state: State } | undefined {
  const search = new URLSearchParams(query);
  const wanted = search.get("operation");
  const operation =
    data.operations.find(({ id }) => id === wanted) ??
    data.operations.find((one) => hasAnchor(one, target)) ??
    data.operations[0];
  if (operation === undefined) return undefined;
  const state = makeState(operation, search.get("mock") ?? served);
  const parts = { model: state.model, path: state.path, query: state.query };
  for (const { key, part, name, control } of listKeys(operation)) {
    const text = search.get(key);
    if (text === null) continue;
    const value = readValue(data, control, text);
    if (value !== undefined) parts[part] = { ...parts[part], [name]: value };
  }
  return { operation, state: { ...state, ...parts, ...readBody(search.get("body")) } };
}

function hasAnchor({ path, query, body }: OperationData, target: string): boolean {
  return [...path, ...query, ...(body?.fields ?? [])].some(({ anchor }) => anchor === target);
}

function readBody(text: string | null): Partial<State> {
  if (text === null) return {};
  const { value, error } = parseJson(text);
  return value === undefined ? { text, error } : { text: printJson(value), body: value };
}

function readValue(data: ExplorerData, control: Control, text: string): JsonValue | undefined {
  switch (control.kind) {
    case "text":
      return text;
    case "number":
      return readNumber(text);
    case "choice": {
      const listed = data.enums.find(({ name }) => name === control.enum)?.values ?? [];
      return listed.find(({ value }) => String(value) === text)?.value ?? text;
    }
    default:
      return parseJson(text).value ?? text;
  }
}
