import { childPointer } from "../../generator/api-model/build-context.js";
import { type Fact, isNode, type Json, type Node, put, vary } from "./fact.js";
import type { Kind } from "./kinds.js";
import { listTexts } from "./list-facts.js";
import type { FindNames } from "./name-spaces.js";
import { listSchemaFacts, makeFact } from "./schema-facts.js";

const nowhere = { isSent: false, isAnswered: false };
const sent = { isSent: true, isAnswered: false };

/** What is said of operations, their parameters, bodies, responses and examples. */
export function listOperationFacts(root: Node, findNames: FindNames): Fact[] {
  const components = isNode(root.components) ? root.components : {};
  const parameters = Object.entries(isNode(components.parameters) ? components.parameters : {});
  return [
    ...Object.entries(isNode(root.paths) ? root.paths : {}).flatMap(([path, item]) =>
      Object.entries(isNode(item) ? item : {}).flatMap(([method, operation]) =>
        isNode(operation) ? listOne(childPointer("/paths", path, method), operation) : [],
      ),
    ),
    ...parameters.flatMap(([name, parameter]) =>
      isNode(parameter)
        ? listParameterFacts(childPointer("/components/parameters", name), parameter, findNames)
        : [],
    ),
    ...listTexts("/components/responses", dropContent(components.responses), {
      description: "text of a response",
    }),
    ...listExamples(root),
  ];
}

function listOne(at: string, operation: Node): Fact[] {
  const { summary = "", description = "", operationId = "", requestBody, responses } = operation;
  const repeat = operation["x-safe-to-repeat"];
  const id = childPointer(at, "operationId");
  return [
    ...listTexts(
      at,
      { summary, description },
      {
        summary: "text of an operation",
        description: "text of an operation",
      },
    ),
    makeFact("name of an operation", nowhere, id, [put(id, `${String(operationId)}Changed`)]),
    makeFact(
      "safe to repeat",
      nowhere,
      childPointer(at, "x-safe-to-repeat"),
      vary(childPointer(at, "x-safe-to-repeat"), repeat ?? null),
    ),
    ...(isNode(requestBody)
      ? listTexts(childPointer(at, "requestBody"), dropContent(requestBody), {
          description: "text of a request body",
        })
      : []),
    ...listTexts(childPointer(at, "responses"), dropContent(responses), {
      description: "text of a response",
    }),
  ];
}

/** A value of the path is an argument of its own, which the rules of the params know nothing of. */
function listParameterFacts(at: string, parameter: Node, findNames: FindNames): Fact[] {
  const { description = "", schema } = parameter;
  const texts = listTexts(at, { description }, { description: "text of a parameter" });
  if (!isNode(schema)) return texts;
  const pointer = childPointer(at, "schema");
  if (parameter.in !== "path")
    return [
      ...texts,
      ...listSchemaFacts({ schema, pointer, place: sent, role: "part", findNames }),
    ];
  const examples = Array.isArray(schema.examples) ? schema.examples : [];
  const type = childPointer(pointer, "type");
  return [
    ...texts,
    makeFact("type of a parameter in the path", nowhere, type, [put(type, "boolean", schema.type)]),
    ...examples.map((value, index) => {
      const example = childPointer(pointer, "examples", index);
      return makeFact("example of a parameter in the path", nowhere, example, vary(example, value));
    }),
  ];
}

/** Without what is told elsewhere. */
function dropContent(value: Json | undefined): Json | undefined {
  if (!isNode(value)) return value;
  const { content: _, ...rest } = value;
  return Object.fromEntries(
    Object.entries(rest).map(([key, inner]) => [key, dropContent(inner) ?? null]),
  );
}

/** An example is one fact: its name for readers, its text, and its value. */
function listExamples(root: Node): Fact[] {
  const components = isNode(root.components) ? root.components : {};
  const requests = new Set<string>();
  collectReferences(root.paths, "requestBody", requests);
  return Object.entries(isNode(components.examples) ? components.examples : {}).flatMap(
    ([name, example]) => {
      if (!isNode(example)) return [];
      const at = childPointer("/components/examples", name);
      const kind: Kind = requests.has(at) ? "example of a request" : "example of an answer";
      const value = findText(childPointer(at, "value"), example.value ?? null);
      const texts = ["summary", "description"].map((key) => childPointer(at, key));
      return [
        ...texts.map((text) =>
          makeFact(
            "text of an example",
            nowhere,
            text,
            vary(text, example[text.slice(at.length + 1)] ?? ""),
          ),
        ),
        ...(value === undefined
          ? []
          : [makeFact(kind, nowhere, value.at, vary(value.at, value.text))]),
      ];
    },
  );
}

function collectReferences(
  value: Json | undefined,
  below: string,
  found: Set<string>,
  isBelow = false,
): void {
  if (Array.isArray(value))
    for (const item of value) collectReferences(item, below, found, isBelow);
  if (!isNode(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === "$ref" && isBelow && typeof inner === "string") found.add(inner.slice(1));
    else collectReferences(inner, below, found, isBelow || key === below);
  }
}

/** A value of an example that may be another: its first text. */
function findText(
  at: string,
  value: Json,
): { readonly at: string; readonly text: string } | undefined {
  if (typeof value === "string") return { at, text: value };
  const entries = Array.isArray(value)
    ? [...value.entries()]
    : isNode(value)
      ? Object.entries(value)
      : [];
  for (const [key, inner] of entries) {
    const found = findText(childPointer(at, key), inner);
    if (found !== undefined) return found;
  }
  return undefined;
}
