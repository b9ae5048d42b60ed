import { isObject, type JsonObject, type JsonValue } from "../json.js";
import type { SampleRequest } from "../samples/sample.js";
import type { ExampleData, FieldData, OperationData } from "./data.js";
import { type Path, readAt, removeAt, setAt } from "./edit.js";
import { type JsonError, parseJson, printJson } from "./json-text.js";

/** Everything that the reader has chosen and typed. */
export interface State {
  /** Fields of the model that the check uses; they are not sent. */
  readonly model: JsonObject;
  /** Values of the parameters, by name. */
  readonly path: JsonObject;
  readonly query: JsonObject;
  /** The body as the reader has typed it. */
  readonly text: string;
  /** The body as it was when the text was last JSON. */
  readonly body: JsonValue;
  /** Why the text is not JSON. */
  readonly error?: JsonError | undefined;
  /** Address of a local mock. */
  readonly mock: string;
}

/** The parts of a request that a form edits field by field. */
export type Part = "path" | "query" | "body";

/** The initial state of an operation, with the path of its first example. */
export function makeState({ path, examples }: OperationData, mock = ""): State {
  return {
    model: {},
    path: pickFields(examples[0]?.request.path ?? {}, path),
    query: {},
    text: "{}",
    body: {},
    mock,
  };
}

/** Replaces parameters and body with those of the example, and leaves the fields of the model. */
export function loadExample(
  state: State,
  { path, query }: OperationData,
  { request }: ExampleData,
): State {
  const params = isObject(request.params) ? request.params : {};
  const names = new Set(query.map(({ name }) => name));
  const fields = Object.entries(params).filter(([name]) => !names.has(name));
  return {
    ...state,
    path: pickFields(request.path, path),
    query: pickFields(params, query),
    ...writeBody(isObject(request.params) ? Object.fromEntries(fields) : request.params),
  };
}

export function editText(state: State, text: string): State {
  const { value = state.body, error } = parseJson(text);
  return { ...state, text, body: value, error };
}

/** Sets a value, or omits it if `undefined`. */
export function editPart(
  state: State,
  part: Part,
  path: Path,
  value: JsonValue | undefined,
): State {
  if (part === "body") return { ...state, ...writeBody(edit(state.body, path, value)) };
  const edited = edit(state[part], path, value);
  const next = { ...state, [part]: isObject(edited) ? edited : {} };
  // The client takes query and body in one object; a query value of the form overrides one in the JSON.
  const name = path.slice(0, 1);
  const isInBody = part === "query" && readAt(state.body, name) !== undefined;
  return isInBody ? { ...next, ...writeBody(removeAt(state.body, name)) } : next;
}

function edit(value: JsonValue, path: Path, inner: JsonValue | undefined): JsonValue {
  return inner === undefined ? removeAt(value, path) : setAt(value, path, inner);
}

function writeBody(body: JsonValue): Pick<State, "text" | "body" | "error"> {
  return { text: printJson(body), body, error: undefined };
}

/** Whether everything that follows from the state takes too long to be done at each key. */
export function isLarge({ text }: State): boolean {
  return text.length > 20_000;
}

/** Query and body in one object, as the client and its check take them. */
export function readParams({ body, query }: State): JsonValue {
  return isObject(body) ? { ...body, ...query } : body;
}

/** The arguments with which the client sends the request. */
export function readRequest(state: State): SampleRequest {
  return { path: state.path, params: readParams(state) };
}

function pickFields(values: JsonObject, fields: readonly FieldData[]): JsonObject {
  return Object.fromEntries(
    fields.flatMap(({ name }) => {
      const value = readAt(values, [name]);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
