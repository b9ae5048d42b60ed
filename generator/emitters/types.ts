import { kebabCase } from "change-case";
import { type OptionalKind, type PropertySignatureStructure, StructureKind } from "ts-morph";
import { findObject, listOwnTypes, walkType } from "../api-model/lookup.js";
import type {
  ApiModel,
  Described,
  EnumModel,
  EnumReference,
  ObjectSchema,
  Property,
  SchemaModel,
  TypeRef,
} from "../api-model/model.js";
import {
  formatDeprecation,
  formatLimits,
  formatRelation,
  formatRules,
  renderCode,
} from "../client-model/sentences.js";
import {
  renderFile,
  renderImports,
  renderKey,
  renderLiteral,
  renderType,
  type Statement,
  type Tagged,
} from "../typescript/render.js";
import { type DocTag, renderDocs } from "../typescript/tsdoc.js";
import type { GeneratedFile } from "./emitter.js";

const folder = "packages/client/src/generated/schemas";

/** `@scope/client`, types: one readable, exported interface per component, in a file of its own. */
export function emitTypes(api: ApiModel): GeneratedFile[] {
  const files = api.schemas.map((schema) =>
    renderFile(api, `${folder}/${kebabCase(schema.name)}.ts`, [
      ...importTypes(api, schema),
      schema.kind === "object" ? renderInterface(schema) : renderAlias(schema),
    ]),
  );
  const exports = api.schemas
    .map(({ name }) => `export type { ${name} } from "./${kebabCase(name)}.js";`)
    .join("\n");
  return [
    ...files,
    renderFile(api, `${folder}/index.ts`, [exports === "" ? "export {};" : exports]),
  ];
}

function importTypes(api: ApiModel, schema: SchemaModel): Statement[] {
  const types = listOwnTypes(schema);
  const text = renderTypeImports(api, types, { own: schema.name, schemas: ".", runtime: "../../" });
  return text === "" ? [] : [text];
}

interface ImportPaths {
  /** The name the file declares itself. */
  readonly own?: string;
  /** Folder of the schemas, relative to the file. */
  readonly schemas: string;
  /** Folder of the hand-written runtime, relative to the file. */
  readonly runtime: string;
}

/** The imports that a file needs whose types are the given ones. */
export function renderTypeImports(
  api: ApiModel,
  types: readonly TypeRef[],
  paths: ImportPaths,
  schemas: readonly string[] = [],
): string {
  const all = types.flatMap((type) => [...walkType(type)]);
  const enums = all.flatMap((type) => (type.kind === "enum" ? [type.enum] : []));
  const open = enums.some((model) => listKinds(model).length > 0) ? ["Unlisted"] : [];
  const json = all.some(({ kind }) => kind === "json") ? ["JsonValue"] : [];
  const modules: Record<string, string[]> = {
    [`${api.client.scope}/enums`]: [...enums.map(({ name }) => name), ...open],
    [`${paths.runtime}type-helpers.js`]: json,
  };
  const named = all.flatMap((type) => (type.kind === "schema" ? [type.name] : []));
  for (const name of [...named, ...schemas])
    if (name !== paths.own) modules[`${paths.schemas}/${kebabCase(name)}.js`] = [name];
  return renderImports(modules);
}

/** A type as callers see it: an enum also takes values that the API has added since. */
export function renderOpenType(type: TypeRef, writeMap?: (values: string) => string): string {
  const nameEnum = ({ name, enum: model }: EnumReference): string => {
    const kinds = listKinds(model);
    if (kinds.length === 0) return name;
    return `${name} | Unlisted${kinds.join() === "string" ? "" : `<${kinds.join(" | ")}>`}`;
  };
  return renderType(type, nameEnum, writeMap, hasOpenTag);
}

/** Whether the tag is a field of an open enum, of which the listed part alone tells nothing apart. */
function hasOpenTag({ type, field }: Tagged): boolean {
  const schema = findObject(type);
  const tag = schema?.properties.find(({ name }) => name === field);
  if (tag === undefined || schema?.others !== undefined) return false;
  return [...walkType(tag.type)].some(
    (one) => one.kind === "enum" && listKinds(one.enum).length > 0,
  );
}

/** The kinds of values that an enum may come to have; of true and false there will be no others. */
function listKinds({ members }: EnumModel): string[] {
  const kinds = members.map(({ value }) => typeof value);
  return [...new Set(kinds)]
    .filter((kind) => kind !== "boolean")
    .sort()
    .reverse();
}

/** Unlike a `Record`, a signature may lead back to the alias that it is a part of. */
const writeSignature = (values: string): string => `{ [name: string]: ${values} }`;

function renderAlias(schema: SchemaModel & { kind: "alias" }): Statement {
  return {
    kind: StructureKind.TypeAlias,
    docs: renderDocs({
      paragraphs: [schema.description, ...formatLimits(schema.limits), schema.oddity ?? ""],
      tags: schema.deprecated ? [{ name: "deprecated", text: "Do not use it in new code." }] : [],
    }),
    isExported: true,
    name: schema.name,
    type: renderOpenType(schema.type, writeSignature),
  };
}

function renderInterface(schema: ObjectSchema): Statement {
  return {
    kind: StructureKind.Interface,
    docs: renderDocs({
      paragraphs: [
        schema.description,
        schema.relations.map(formatRelation).join("\n"),
        schema.oddity ?? "",
      ],
      tags: schema.deprecated ? [{ name: "deprecated", text: "Do not use it in new code." }] : [],
    }),
    isExported: true,
    name: schema.name,
    properties: schema.properties.map((property) => renderProperty(property)),
    indexSignatures:
      schema.others === undefined
        ? []
        : [
            {
              keyName: "name",
              keyType: "string",
              returnType: `${renderOpenType(schema.others)} | undefined`,
            },
          ],
  };
}

/** @param type - the type to write, where that is not the schema's own */
export function renderProperty(
  property: Property,
  type = renderOpenType(property.type),
): OptionalKind<PropertySignatureStructure> {
  return {
    name: renderKey(property.name),
    hasQuestionToken: !property.required,
    type: property.required ? type : `${type} | undefined`,
    docs: renderDocs({
      paragraphs: [
        property.description,
        [...formatLimits(property.limits), ...formatRules(property.rules)].join("\n"),
        property.oddity ?? "",
      ],
      tags: tagField(property, property.deprecated ? formatDeprecation(property.rules) : undefined),
    }),
  };
}

type Field = Described & Pick<Property, "default" | "examples">;

/** `@defaultValue`, `@example` and `@deprecated` of a field or parameter. */
export function tagField(field: Field, deprecation: string | undefined): DocTag[] {
  return [
    ...(field.default === undefined
      ? []
      : [{ name: "defaultValue" as const, text: renderCode(renderLiteral(field.default)) }]),
    ...field.examples.map((value) => ({
      name: "example" as const,
      text: renderCode(renderLiteral(value)),
    })),
    ...(deprecation === undefined ? [] : [{ name: "deprecated" as const, text: deprecation }]),
  ];
}
