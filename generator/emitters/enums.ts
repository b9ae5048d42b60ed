import { kebabCase } from "change-case";
import { StructureKind, VariableDeclarationKind, type WriterFunction } from "ts-morph";
import type { ApiModel, EnumModel } from "../api-model/model.js";
import { toPropertyName } from "../api-model/naming.js";
import {
  renderFile,
  renderLiteral,
  type Statement,
  writeArray,
  writeObject,
} from "../typescript/render.js";
import { type DocTag, printDocs, renderDocs } from "../typescript/tsdoc.js";
import type { GeneratedFile } from "./emitter.js";

const folder = "packages/enums/src/generated";

/** `@scope/enums`: for each enum its values, its union, its members by name, its guard and its texts. */
export function emitEnums(api: ApiModel): GeneratedFile[] {
  const files = api.enums.map((model) =>
    renderFile(api, `${folder}/${kebabCase(model.name)}.ts`, renderEnum(model)),
  );
  const exports = api.enums.map((model) => `export * from "./${kebabCase(model.name)}.js";`);
  return [
    ...files,
    renderFile(api, `${folder}/index.ts`, exports.length === 0 ? ["export {};"] : exports),
  ];
}

/** Names of the declarations that belong to one enum. */
function nameParts(model: EnumModel) {
  const stem = toPropertyName(model.name);
  return { values: `${stem}Values`, options: `${stem}Options`, guard: `is${model.name}` };
}

function renderEnum(model: EnumModel): Statement[] {
  const { name, members } = model;
  const { values, options, guard } = nameParts(model);
  return [
    'import type { EnumOption } from "../enum-option.js";\nimport { isOneOf } from "../is-one-of.js";',
    {
      kind: StructureKind.VariableStatement,
      docs: renderDocs({
        paragraphs: [`The values of \`${name}\`, in the order of the API's description.`],
      }),
      isExported: true,
      declarationKind: VariableDeclarationKind.Const,
      declarations: [{ name: values, initializer: writeValues(model) }],
    },
    {
      kind: StructureKind.TypeAlias,
      docs: renderDocs({
        paragraphs: [model.description, model.oddity ?? ""],
        tags: deprecate(model.deprecated ? "Do not use it in new code." : undefined),
      }),
      isExported: true,
      name,
      type: writeUnion(model),
    },
    {
      kind: StructureKind.VariableStatement,
      docs: renderDocs({ paragraphs: [`The values of \`${name}\` by name.`] }),
      isExported: true,
      declarationKind: VariableDeclarationKind.Const,
      declarations: [{ name, initializer: writeMembers(model) }],
    },
    {
      kind: StructureKind.VariableStatement,
      docs: renderDocs({
        paragraphs: [`The values of \`${name}\` with their texts, for user interfaces.`],
      }),
      isExported: true,
      declarationKind: VariableDeclarationKind.Const,
      declarations: [
        { name: options, type: `readonly EnumOption<${name}>[]`, initializer: writeOptions(model) },
      ],
    },
    {
      kind: StructureKind.Function,
      docs: renderDocs({
        paragraphs: [
          `Whether the value is one of the ${members.length} that the API's description lists.`,
        ],
      }),
      isExported: true,
      name: guard,
      parameters: [{ name: "value", type: "unknown" }],
      returnType: `value is ${name}`,
      statements: [`return isOneOf(${values}, value);`],
    },
  ];
}

function deprecate(text: string | undefined): DocTag[] {
  return text === undefined ? [] : [{ name: "deprecated", text }];
}

/** Written out, so that editors show the name of the union where it is used. */
function writeUnion({ members }: EnumModel): string {
  return members.length === 0
    ? "never"
    : members.map(({ value }) => renderLiteral(value)).join(" | ");
}

function writeValues({ name, members }: EnumModel): WriterFunction {
  return (writer) => {
    writeArray(members.map(({ value }) => renderLiteral(value)))(writer);
    writer.write(` as const satisfies readonly ${name}[]`);
  };
}

function writeMembers({ name, members }: EnumModel): WriterFunction {
  return (writer) => {
    const entries = members.map(({ name: key, value, description, deprecated }) => ({
      key,
      value: renderLiteral(value),
      docs: printDocs({ paragraphs: [description], tags: deprecate(deprecated) }),
    }));
    writeObject(entries)(writer);
    writer.write(` as const satisfies Record<string, ${name}>`);
  };
}

function writeOptions({ members }: EnumModel): WriterFunction {
  return writeArray(
    members.map(({ value, name, description, deprecated }) => {
      const texts = {
        ...(description === "" ? {} : { description }),
        ...(deprecated === undefined ? {} : { deprecated }),
      };
      const entries = Object.entries({ value, name, ...texts });
      return `{ ${entries.map(([key, text]) => `${key}: ${renderLiteral(text)}`).join(", ")} }`;
    }),
  );
}
