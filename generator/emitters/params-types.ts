import { kebabCase } from "change-case";
import { StructureKind } from "ts-morph";
import { findObject } from "../api-model/lookup.js";
import type {
  ApiModel,
  EnumReference,
  ObjectSchema,
  Operation,
  Property,
} from "../api-model/model.js";
import {
  renderFile,
  renderImports,
  renderKey,
  renderLiteral,
  type Statement,
} from "../typescript/render.js";
import { renderDocs } from "../typescript/tsdoc.js";
import type { GeneratedFile } from "./emitter.js";
import { locateParams } from "./operation-types.js";
import {
  findRefusal,
  findTypeEnum,
  renderGovernedTypes,
  renderReason,
  resolveTypes,
  uniteLiterals,
} from "./rule-types.js";
import { renderOpenType, renderProperty } from "./types.js";

/** An operation whose params the compiler can hold against the type of the model they are for. */
export interface RuledOperation {
  readonly operation: Operation;
  readonly body: ObjectSchema;
  /** The field that says the type, and the enum of its values. */
  readonly typeField: Property;
  readonly typeEnum: EnumReference;
  /** The field whose object the rules of the cases are about, where that is not the body itself. */
  readonly governed: { readonly property: Property; readonly schema: ObjectSchema } | undefined;
  /** Fields of the body that some types refuse. */
  readonly ruled: readonly Property[];
}

/** The operation with what the compiler needs to know, if the document has rules about its params. */
export function findRules(api: ApiModel, operation: Operation): RuledOperation | undefined {
  const { cases } = api;
  const typeEnum = findTypeEnum(api);
  const { body: request } = operation;
  if (cases === undefined || typeEnum === undefined) return undefined;
  const { schema: body, property: typeField } = cases.requestType;
  if (findObject(request?.type) !== body) return undefined;
  const { governs: schema } = cases;
  const property = body.properties.find(({ type }) => findObject(type) === schema);
  return {
    operation,
    body,
    typeField,
    typeEnum,
    governed: property === undefined ? undefined : { property, schema },
    ruled: body.properties.filter((candidate) => findRefusal(candidate) !== undefined),
  };
}

/** The module, beside the resource, that holds the types. */
export function nameParamsModule({ typePrefix }: Operation): string {
  return `${kebabCase(typePrefix)}-params`;
}

/** One file per ruled operation: its params by the type of the model. */
export function emitParamsTypes(api: ApiModel, folder: string): GeneratedFile[] {
  return api.operations.flatMap((operation) => {
    const rules = findRules(api, operation);
    if (rules === undefined) return [];
    const path = `${folder}/resources/${nameParamsModule(operation)}.ts`;
    return [renderFile(api, path, renderStatements(api, rules))];
  });
}

function renderStatements(api: ApiModel, rules: RuledOperation): Statement[] {
  const { operation, governed } = rules;
  const params = `${operation.typePrefix}Params`;
  const imports = renderImports({
    [`${api.client.scope}/enums`]: [rules.typeEnum.name, "Unlisted"],
    "../../type-helpers.js": ["Gives", "Unavailable"],
    ...(governed === undefined
      ? {}
      : { [`../schemas/${kebabCase(governed.schema.name)}.js`]: [governed.schema.name] }),
    [`../${locateParams(operation)}`]: [params],
  });
  return [
    imports,
    ...(governed === undefined ? [] : renderGovernedTypes(api, governed.schema)),
    ...renderParamsTypes(api, rules, params),
  ];
}

function renderParamsTypes(api: ApiModel, rules: RuledOperation, params: string): Statement[] {
  const { operation, body, typeField, governed, ruled } = rules;
  const type = renderOpenType(rules.typeEnum);
  const special = new Set([
    typeField,
    ...(governed === undefined ? [] : [governed.property]),
    ...ruled,
  ]);
  const query = operation.parameters.filter((parameter) => parameter.in !== "path");
  const plain = [...query, ...body.properties.filter((property) => !special.has(property))];
  const typed = (suffix: string) => [
    renderProperty(typeField, "T"),
    ...(governed === undefined
      ? []
      : [renderProperty(governed.property, `${governed.schema.name}${suffix}<T>`)]),
  ];
  const ruledNames = uniteLiterals(ruled.map(({ name }) => name));
  return [
    {
      kind: StructureKind.TypeAlias,
      docs: renderDocs({ paragraphs: [`Fields that models of any type take.`] }),
      name: `${params}Common`,
      type: `Pick<${params}, ${uniteLiterals(plain.map(({ name }) => name))}>`,
    },
    {
      kind: StructureKind.TypeAlias,
      docs: renderDocs({ paragraphs: ["Fields that models of type `T` do not take."] }),
      name: `${params}Refused`,
      typeParameters: ["T"],
      type:
        ruled.length === 0
          ? "T extends never ? string : never"
          : ruled.map((property) => renderRefused(api, property, rules.typeEnum.name)).join(" | "),
    },
    {
      kind: StructureKind.Interface,
      name: `${params}Typed`,
      typeParameters: ["T"],
      properties: typed("For"),
    },
    {
      kind: StructureKind.Interface,
      name: `${params}TypedExplained`,
      typeParameters: ["T extends string"],
      properties: [
        ...typed("Explained"),
        ...ruled.map((property) => {
          const reason = renderReason(property);
          const plainType = `${params}[${renderLiteral(property.name)}]`;
          const key = renderLiteral(property.name);
          return {
            name: renderKey(property.name),
            hasQuestionToken: true,
            type: `${key} extends ${params}Refused<T> ? ${reason} | undefined : ${plainType}`,
          };
        }),
      ],
    },
    {
      kind: StructureKind.TypeAlias,
      docs: renderDocs({
        paragraphs: [
          `Params for models of type \`T\`, with the fields that they take. For a call that does not repeat the type, write \`{ … } satisfies ${params}For<"…">\`.`,
        ],
      }),
      isExported: true,
      name: `${params}For`,
      typeParameters: [`T extends ${type}`],
      type: `${params}Common & ${params}Typed<T> & Pick<${params}, Exclude<${ruledNames}, ${params}Refused<T>>>`,
    },
    {
      kind: StructureKind.TypeAlias,
      docs: renderDocs({
        paragraphs: [
          "What a call is held to. The first branch never comes true: it tells the compiler where to infer from. A call that gives a field its model does not take meets a type that says so at that field.",
        ],
      }),
      isExported: true,
      name: `${params}Checked`,
      typeParameters: [`T extends ${type}`, "Given"],
      type: [
        `[Given] extends [never] ? { ${renderKey(typeField.name)}?: T | undefined } & Given`,
        `: true extends ${renderTest(rules, params)} ? ${params}Common & ${params}TypedExplained<T>`,
        `: ${rules.typeEnum.name} extends T ? ${params} : ${params}For<T>`,
      ].join(" "),
    },
  ];
}

function renderRefused(api: ApiModel, property: Property, typeEnum: string): string {
  const condition = findRefusal(property);
  if (condition === undefined) return "never";
  const { among, types } = resolveTypes(api, condition);
  const domain = condition.kind === "types" ? typeEnum : uniteLiterals(among);
  const isRefused = `[T & (${uniteLiterals(types)})] extends [never]`;
  return `([T] extends [${domain}] ? ${isRefused} ? ${renderLiteral(property.name)} : never : never)`;
}

/** Whether the call surely gives a field that models of its type refuse. */
function renderTest({ governed }: RuledOperation, params: string): string {
  const body = `Gives<Given, ${params}Refused<T>>`;
  if (governed === undefined) return body;
  const { property, schema } = governed;
  return `${body} | (Given extends { ${renderKey(property.name)}?: infer Inner } ? Gives<Inner, ${schema.name}Refused<T>> : never)`;
}
