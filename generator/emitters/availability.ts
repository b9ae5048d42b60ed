import { inCase, typed } from "../../packages/client/src/rules/cases.js";
import type { Condition } from "../api-model/model.js";
import type {
  AvailabilityModel,
  ClientModel,
  GovernedModel,
  MethodModel,
  ParamsModel,
  Refusal,
  TypeGroup,
} from "../client-model/client-model.js";
import { printKey, printLiteral, printUnion } from "../typescript/literals.js";
import { SourceFile } from "../typescript/source-file.js";
import { declareInterface, declareType, type Statement } from "../typescript/statements.js";
import { TypePrinter } from "../typescript/types.js";
import { describeCase } from "./checks.js";
import type { GeneratedFile } from "./emitter.js";
import { declareProperty } from "./fields.js";

/** Emits a file for each operation with availability rules: the types of its params by model type. */
export function emitAvailability(client: ClientModel): GeneratedFile[] {
  return client.methods.flatMap(({ availability, params, operation }: MethodModel) => {
    if (availability === undefined || params === undefined) return [];
    const module = client.modules.availability(operation.typePrefix);
    const file = new SourceFile(client, module);
    const types = new TypePrinter(file, client.modules).sent;
    const { governed } = availability;
    return [
      file.print([
        ...(governed === undefined ? [] : declareGoverned(types, governed)),
        ...declareParamsByType(types, availability, params),
      ]),
    ];
  });
}

/**
 * Declares which fields of the governed schema, the one that the rules of the cases are about, each model type takes.
 * The interfaces have a key for each model type, because a lookup is faster for the compiler than a computed type.
 */
function declareGoverned(types: TypePrinter, governed: GovernedModel): Statement[] {
  const { schema, groups, refusals } = governed;
  const { name } = schema;
  const whole = types.nameSchema(schema);
  const rows = (print: (group: TypeGroup, type: string) => string) =>
    groups.flatMap((group) =>
      group.types.map((type) => ({ name: printLiteral(type), type: print(group, type) })),
    );
  const refused = refusals.filter(({ property }) =>
    groups.some((group) => group.refused.includes(property)),
  );
  return [
    declareInterface({
      name: `${name}Reasons`,
      docs: `Why models of type \`T\` do not take a field of \`${name}\`.`,
      typeParameters: ["T extends string"],
      fields: refused.map((refusal) => ({
        name: printKey(refusal.property.name),
        type: printReason(types, refusal),
      })),
    }),
    ...groups.flatMap((group) => declareGroup(governed, group, whole)),
    declareInterface({
      name: `${name}ByType`,
      docs: `The fields of \`${name}\` that each model type takes; an unlisted type takes all.`,
      fields: rows((group) => group.name),
    }),
    declareInterface({
      name: `${name}RefusedByType`,
      docs: "The fields that each model type does not take, and why.",
      fields: rows((group, type) => `${group.name}Refused<${printLiteral(type)}>`),
    }),
    declareType({
      name: `${name}Of`,
      typeParameters: ["T"],
      type: `[T] extends [keyof ${name}ByType] ? ${name}ByType[T] : ${whole}`,
    }),
    declareType({
      name: `${name}For`,
      docs: `The fields of \`${name}\` that models of type \`T\` take.`,
      isExported: true,
      typeParameters: ["T"],
      type: `[T] extends [keyof ${name}ByType] ? ${printRefuses(types)}<${name}ByType[T], ${name}RefusedByType[T]> : ${whole}`,
    }),
    declareType({
      name: `${name}Explained`,
      typeParameters: ["T"],
      type: `T extends keyof ${name}RefusedByType ? ${name}ByType[T] & ${name}RefusedByType[T] : ${whole}`,
    }),
    declareType({
      name: `${name}Refused`,
      typeParameters: ["T"],
      type: `[T] extends [keyof ${name}RefusedByType] ? keyof ${name}RefusedByType[T] : never`,
    }),
  ];
}

function declareGroup(
  { schema }: GovernedModel,
  { name, types, refused }: TypeGroup,
  whole: string,
): Statement[] {
  const taken = schema.properties.filter((property) => !refused.includes(property));
  const listNames = (fields: TypeGroup["refused"]) => printUnion(fields.map((field) => field.name));
  return [
    declareInterface({
      name,
      docs: `The fields of \`${schema.name}\` that models of type ${types.map((type) => `\`${type}\``).join(", ")} take.`,
      isExported: true,
      extends: [`Pick<${whole}, ${listNames(taken)}>`],
      fields: [],
    }),
    declareInterface({
      name: `${name}Refused`,
      typeParameters: ["T extends string"],
      extends: [`Partial<Pick<${schema.name}Reasons<T>, ${listNames(refused)}>>`],
      fields: [],
    }),
  ];
}

/** The reason as a template literal type, into which the compiler inserts the model type. */
function printReason({ file, modules }: TypePrinter, { property, condition }: Refusal): string {
  const text = `${property.name} is only available for ${formatCondition(condition)}, not for "`;
  const escaped = text.replace(/[\\`]|\$\{/g, "\\$&");
  return `${file.type("Unavailable", modules.runtime("type-helpers"))}<\`${escaped}\${T}"\`>`;
}

/** The condition as the runtime phrases it, in words that complete "only available for …". */
function formatCondition(condition: Condition): string {
  if (condition.kind === "types") return typed(...condition.types).format();
  return condition.kind === "cases" ? inCase(...condition.cases.map(describeCase)).format() : "";
}

function printRefuses({ file, modules }: TypePrinter): string {
  return file.type("Refuses", modules.runtime("type-helpers"));
}

function declareParamsByType(
  types: TypePrinter,
  availability: AvailabilityModel,
  params: ParamsModel,
): Statement[] {
  const { body, typeField, governed, refusals, requirements } = availability;
  const name = types.file.type(params.name, params.module);
  const typeEnum = types.print(availability.typeEnum);
  const special = new Set([
    typeField,
    ...(governed === undefined ? [] : [governed.property]),
    ...refusals.map(({ property }) => property),
  ]);
  const common = [...params.parameters, ...body.properties.filter((field) => !special.has(field))];
  const typed = (suffix: string) =>
    `${name}Typed<${governed === undefined ? "T" : `T, ${governed.schema.name}${suffix}<T>`}>`;
  const refusedNames = printUnion(refusals.map(({ property }) => property.name));
  const taken = (suffix: string) =>
    `${name}Common & ${typed(suffix)} & Pick<${name}, Exclude<${refusedNames}, ${name}Refused<T>>>`;
  return [
    declareType({
      name: `${name}Common`,
      docs: "Fields that models of any type take.",
      type: `Pick<${name}, ${printUnion(common.map((field) => field.name))}>`,
    }),
    declareType({
      name: `${name}Refused`,
      docs: "Fields that models of type `T` do not take.",
      typeParameters: ["T"],
      type:
        refusals.length === 0
          ? "T extends never ? string : never"
          : refusals.map((refusal) => printRefused(availability, refusal)).join(" | "),
    }),
    declareInterface({
      name: `${name}Typed`,
      typeParameters: governed === undefined ? ["T"] : ["T", "Inner"],
      fields: [
        declareProperty(types, typeField, "T"),
        ...(governed === undefined ? [] : [declareProperty(types, governed.property, "Inner")]),
      ],
    }),
    declareInterface({
      name: `${name}Explained`,
      typeParameters: ["T extends string"],
      extends: [typed("Explained")],
      fields: [
        ...refusals.map((refusal) => {
          const key = printLiteral(refusal.property.name);
          return {
            name: printKey(refusal.property.name),
            isOptional: true,
            type: `${key} extends ${name}Refused<T> ? ${printReason(types, refusal)} | undefined : ${name}[${key}]`,
          };
        }),
      ],
    }),
    declareType({
      name: `${name}Of`,
      typeParameters: ["T"],
      type: taken("Of"),
    }),
    declareType({
      name: `${name}For`,
      docs: `Params for models of type \`T\`, with the fields that they take. For a call that does not set the type, write \`{ … } satisfies ${name}For<"…">\`.`,
      isExported: true,
      typeParameters: [`T extends ${typeEnum}`],
      type:
        refusals.length === 0
          ? taken("For")
          : `${printRefuses(types)}<${taken("For")}, Pick<${name}Explained<T>, ${name}Refused<T>>>`,
    }),
    declareType({
      name: `${name}Checked`,
      docs: "The type that a call is checked against. The first branch never applies: it tells the compiler where to infer from. For a call with a field that its model does not take, the field's type states the reason.",
      isExported: true,
      typeParameters: [`T extends ${typeEnum}`, "Given"],
      type: [
        `[Given] extends [never] ? { ${printKey(typeField.name)}?: T | undefined } & Given`,
        `: true extends ${printTest(types, availability, name)} ? ${name}Common & ${name}Explained<T>`,
        `: ${availability.typeEnum.name} extends T ? ${name}`,
        ...(requirements.length === 0 ? [] : [printRequired(availability, name)]),
        `: ${name}Of<T>`,
      ].join(" "),
    }),
  ];
}

function printRefused(
  { typeEnum }: AvailabilityModel,
  { property, types, among }: Refusal,
): string {
  const domain = among === "all" ? typeEnum.name : printUnion(among);
  const isRefused = `[T & (${printUnion(types)})] extends [never]`;
  return `([T] extends [${domain}] ? ${isRefused} ? ${printLiteral(property.name)} : never : never)`;
}

/** The branch of the conditional type for a call that sets the type to one with required fields. */
function printRequired({ requirements, typeField }: AvailabilityModel, params: string): string {
  const all = [...new Set(requirements.flatMap(({ types }) => types))];
  const required = requirements.map(({ property, types }) => {
    const type = `NonNullable<${params}[${printLiteral(property.name)}]>`;
    const field = `{ ${printKey(property.name)}: ${type} }`;
    return types.length === all.length
      ? field
      : `([T] extends [${printUnion(types)}] ? ${field} : unknown)`;
  });
  const given = `{ ${printKey(typeField.name)}: unknown }`;
  return `: [Given, T] extends [${given}, ${printUnion(all)}] ? ${[`${params}Of<T>`, ...required].join(" & ")}`;
}

/** A type that contains `true` if a call passes a field that its model type does not take. */
function printTest(
  { file, modules }: TypePrinter,
  { governed }: AvailabilityModel,
  params: string,
): string {
  const gives = file.type("Gives", modules.runtime("type-helpers"));
  const body = `${gives}<Given, ${params}Refused<T>>`;
  if (governed === undefined) return body;
  const { property, schema } = governed;
  return `${body} | (Given extends { ${printKey(property.name)}?: infer Inner } ? ${gives}<Inner, ${schema.name}Refused<T>> : never)`;
}
