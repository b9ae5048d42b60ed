import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { isObject, type JsonObject, objectOf, stringOf } from "./narrow.js";

/** An example of the YAML, under its name. */
export interface NamedExample {
  readonly name: string;
  readonly value: unknown;
}

/** An example of a response; `status` is one that the YAML's key stands for. */
export interface ResponseExample extends NamedExample {
  readonly status: number;
}

const openapi = fileURLToPath(new URL("../../openapi/", import.meta.url));

/** The examples of the operation's request and responses, read with a YAML parser alone. */
export function readExamples(path: string, method: string) {
  const file = resolve(openapi, path);
  const operation = objectOf(readYaml(file)[method], `${path} ${method}`);
  const requests = examplesIn(file, objectOf(operation.requestBody, "requestBody"));
  const responses = Object.entries(objectOf(operation.responses, "responses")).flatMap(
    ([code, response]): ResponseExample[] => {
      const found = follow(file, objectOf(response, code));
      const status = Number(code.replaceAll("X", "0"));
      return examplesIn(found.file, found.value).map((example) => ({ ...example, status }));
    },
  );
  return { requests, responses };
}

function examplesIn(file: string, owner: JsonObject): NamedExample[] {
  const content = objectOf(owner.content, "content");
  const media = objectOf(content["application/json"], "application/json");
  return Object.entries(objectOf(media.examples, "examples")).map(([name, example]) => {
    const { value } = follow(file, objectOf(example, name));
    return { name, value: value.value };
  });
}

function follow(file: string, value: JsonObject): { file: string; value: JsonObject } {
  if (value.$ref === undefined) return { file, value };
  const target = resolve(dirname(file), stringOf(value.$ref, "$ref"));
  return follow(target, readYaml(target));
}

function readYaml(file: string): JsonObject {
  const value: unknown = parse(readFileSync(file, "utf8"));
  if (!isObject(value)) throw new Error(`${file} holds no object`);
  return value;
}
