import type { ApiModel, JsonValue, Operation } from "../../api-model/model.js";
import { toPropertyName } from "../../api-model/naming.js";
import {
  type ObjectEntry,
  renderFile,
  renderImports,
  type Statement,
  writeObject,
} from "../../typescript/render.js";
import { declareConstant } from "../declare.js";
import type { GeneratedFile } from "../emitter.js";
import { findSuccesses, listFailures, nameFailures, nameResult } from "../operation-types.js";
import { renderPlain } from "./plain.js";

/** The answers that the document shows as examples. */
export function emitMockExamples(api: ApiModel, path: string): GeneratedFile {
  return renderFile(api, path, [
    renderImports({ [`${api.client.scope}/client`]: api.operations.flatMap(listTypes) }),
    ...api.operations.flatMap(renderExamples),
  ]);
}

function listTypes(operation: Operation): string[] {
  return [nameResult(operation), nameFailures(operation)];
}

function renderExamples(operation: Operation): Statement[] {
  const { httpMethod, path, typePrefix } = operation;
  const name = toPropertyName(typePrefix);
  const failuresType = nameFailures(operation);
  const answers = findSuccesses(operation).flatMap(({ examples }) => examples);
  const failures = listFailures(operation).flatMap(({ status, examples: [example] }) =>
    example === undefined ? [] : [entry(status, example.value)],
  );
  return [
    declareConstant(
      `${name}Answers`,
      `Readonly<Record<string, ${nameResult(operation)}>>`,
      writeObject(answers.map((example) => entry(example.name, example.value))),
      `What \`${httpMethod} ${path}\` may answer, by the name of the example.`,
    ),
    declareConstant(
      `${name}Failures`,
      `Readonly<Record<string, ${failuresType}[keyof ${failuresType}]>>`,
      writeObject(failures),
      `What \`${httpMethod} ${path}\` answers where it fails, by status; \`5XX\` stands for all of 500–599.`,
    ),
  ];
}

function entry(key: string, value: JsonValue): ObjectEntry {
  return { key, value: renderPlain(value) };
}
