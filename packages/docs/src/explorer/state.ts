import type { SampleRequest } from "../../../../generator/docs/samples/sample.js";
import type { ExampleData, FieldData, JsonValue, OperationData } from "./data.js";
import { isObject, type JsonObject, type Path, readAt, removeAt, setAt } from "./edit.js";
import { type Parsed, parseJson, printJson } from "./json-text.js";

/** Everything the reader has chosen and typed; the page shows nothing else. */
export interface State {
  /** What is said of the model beside the request, by field. */
  readonly model: JsonObject;
  /** Values of the parameters, by name. */
  readonly path: JsonObject;
  readonly query: JsonObject;
  /** The body as the reader has typed it. */
  readonly text: string;
  /** The body as it was when the text was last JSON. */
  readonly body: JsonValue;
  /** Address of a local mock. */
  readonly mock: string;
}

/** The parts of a request that a form edits field by field. */
export type Part = "path" | "query" | "body";

/** An operation as it is before anything is typed: its path filled from the first example. */
export function makeState({ path, examples }: OperationData, mock = ""): State {
  const values = examples[0]?.request.parameters ?? {};
  return {
    model: {},
    path: pickFields(values, path),
    query: {},
    text: "{}",
    body: {},
    mock,
  };
}

/** What of an example the reader sees: its parameters and its body. What is said of the model stays. */
export function loadExample(
  state: State,
  { path, query }: OperationData,
  { request }: ExampleData,
): State {
  const { parameters, body = {} } = request;
  return {
    ...state,
    path: pickFields(parameters, path),
    query: pickFields(parameters, query),
    ...writeBody(body),
  };
}

export function editText(state: State, text: string): State {
  const { value = state.body } = parseJson(text);
  return { ...state, text, body: value };
}

/** Sets a value, or leaves it out where there is none. */
export function editPart(
  state: State,
  part: Part,
  path: Path,
  value: JsonValue | undefined,
): State {
  if (part === "body") return { ...state, ...writeBody(edit(state.body, path, value)) };
  const edited = edit(state[part], path, value);
  const next = { ...state, [part]: isObject(edited) ? edited : {} };
  // The client takes query and body in one object: what the form says goes before what the JSON may say of it.
  const name = path.slice(0, 1);
  const isInBody = part === "query" && readAt(state.body, name) !== undefined;
  return isInBody ? { ...next, ...writeBody(removeAt(state.body, name)) } : next;
}

function edit(value: JsonValue, path: Path, inner: JsonValue | undefined): JsonValue {
  return inner === undefined ? removeAt(value, path) : setAt(value, path, inner);
}

function writeBody(body: JsonValue): Pick<State, "text" | "body"> {
  return { text: printJson(body), body };
}

/** What is wrong with the text, if it is no JSON. */
export function findFault({ text }: State): Parsed["fault"] {
  return parseJson(text).fault;
}

/** Query and body in one object, as the client and its check take them. */
export function readParams({ body, query }: State): JsonValue {
  return isObject(body) ? { ...body, ...query } : body;
}

/** The request as the client would send it: whatever has the name of a query field goes into the query. */
export function readRequest(operation: OperationData, state: State): SampleRequest {
  const names = new Set(operation.query.map(({ name }) => name));
  const params = readParams(state);
  if (!isObject(params)) return { parameters: { ...state.path, ...state.query }, body: params };
  const entries = Object.entries(params);
  const query = entries.filter(([name]) => names.has(name));
  const body = entries.filter(([name]) => !names.has(name));
  return {
    parameters: { ...state.path, ...Object.fromEntries(query) },
    body: operation.body === undefined ? undefined : Object.fromEntries(body),
  };
}

function pickFields(values: JsonObject, fields: readonly FieldData[]): JsonObject {
  return Object.fromEntries(
    fields.flatMap(({ name }) => {
      const value = readAt(values, [name]);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
