import type { EnumModel } from "../api-model/model.js";
import type { ClientModel } from "../client-model/client-model.js";
import { nameOptions, nameValues } from "../client-model/modules.js";
import { describeMember } from "../client-model/sentences.js";
import {
  printArray,
  printInlineObject,
  printLiteral,
  printObject,
  printUnion,
} from "../typescript/literals.js";
import { SourceFile } from "../typescript/source-file.js";
import {
  declareConstant,
  declareFunction,
  declareType,
  type Statement,
} from "../typescript/statements.js";
import { printDocs, tagDeprecated } from "../typescript/tsdoc.js";
import type { GeneratedFile } from "./emitter.js";
import { describeNamed } from "./fields.js";

const folder = "packages/enums/src";

/** `@scope/enums`: for each enum its values, union type, members by name, texts and type guard. */
export function emitEnums(client: ClientModel): GeneratedFile[] {
  const { enums } = client.api;
  const files = enums.map((model) => {
    const file = new SourceFile(client, client.modules.enum(model.name));
    return file.print(declareEnum(file, model));
  });
  const index = new SourceFile(client, `${folder}/generated/index.ts`);
  const exports = enums.map(
    ({ name }) => `export * from "${index.specify(client.modules.enum(name))}";`,
  );
  return [...files, index.print(exports.length === 0 ? ["export {};"] : exports)];
}

function declareEnum(file: SourceFile, model: EnumModel): Statement[] {
  const { name, members } = model;
  const values = nameValues(name);
  const option = file.type("EnumOption", `${folder}/enum-option.js`);
  const isOneOf = file.value("isOneOf", `${folder}/is-one-of.js`);
  return [
    declareConstant({
      name: values,
      docs: `The values of \`${name}\`, in the order of the API's description.`,
      isExported: true,
      value: `${printArray(members.map(({ value }) => printLiteral(value)))} as const`,
    }),
    // The union is written out instead of derived from the values, so that editors show its name where
    // it is used.
    declareType({
      name,
      docs: describeNamed(model),
      isExported: true,
      type: printUnion(members.map(({ value }) => value)),
    }),
    declareConstant({
      name,
      docs: `The values of \`${name}\` by name.`,
      isExported: true,
      value: `${printMembers(model)} as const`,
    }),
    declareConstant({
      name: nameOptions(name),
      docs: `The values of \`${name}\` with their texts, for user interfaces.`,
      isExported: true,
      type: `readonly ${option}<${name}>[]`,
      value: printOptions(model),
    }),
    declareFunction({
      name: `is${name}`,
      docs: `Whether the value is one of the ${members.length} that the API's description lists.`,
      isExported: true,
      parameters: [{ name: "value", type: "unknown" }],
      returnType: `value is ${name}`,
      statements: [`return ${isOneOf}(${values}, value);`],
    }),
  ];
}

function printMembers({ members }: EnumModel): string {
  return printObject(
    members.map((member) => ({
      key: member.name,
      value: printLiteral(member.value),
      docs: printDocs({
        paragraphs: [describeMember(member)],
        tags: tagDeprecated(member.deprecated),
      }),
    })),
  );
}

function printOptions({ members }: EnumModel): string {
  return printArray(
    members.map(({ value, name, description, deprecated }) =>
      printInlineObject({
        value: printLiteral(value),
        name: printLiteral(name),
        description: description === "" ? undefined : printLiteral(description),
        deprecated: deprecated === undefined ? undefined : printLiteral(deprecated),
      }),
    ),
  );
}
