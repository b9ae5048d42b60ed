import {
  type FunctionDeclarationStructure,
  type InterfaceDeclarationStructure,
  printStructure,
  type StatementStructures,
  StructureKind,
  VariableDeclarationKind,
} from "ts-morph";
import { type Docs, renderDocs } from "./tsdoc.js";

/** A statement of a generated file: a declaration, or source text. */
export type Statement = StatementStructures | string;

const style = { indentNumberOfSpaces: 2, newLine: "\n", useTrailingCommas: true } as const;

export function printStatement(statement: Statement): string {
  return typeof statement === "string" ? statement : printStructure(statement, style).trimEnd();
}

/** Common to all declarations. */
interface Declaration {
  readonly name: string;
  readonly docs?: Docs;
  readonly isExported?: boolean;
  readonly typeParameters?: readonly string[];
}

/** A field of an interface or a class. */
export interface Field {
  /** As source text: quoted if it is not an identifier. */
  readonly name: string;
  readonly type: string;
  readonly docs?: Docs;
  readonly isOptional?: boolean;
  readonly isReadonly?: boolean;
}

export interface Argument {
  readonly name: string;
  readonly type: string;
  readonly isOptional?: boolean;
  readonly initializer?: string;
}

export interface Method {
  readonly name: string;
  readonly docs?: Docs;
  readonly typeParameters?: readonly string[];
  readonly parameters: readonly Argument[];
  readonly returnType: string;
  readonly statements: readonly string[];
  /** Overloads, which callers see instead of its own signature. */
  readonly overloads?: readonly Omit<Method, "name" | "statements" | "overloads">[];
}

export interface InterfaceParts extends Declaration {
  readonly extends?: readonly string[];
  readonly fields: readonly Field[];
  /** The type of the index signature. */
  readonly index?: string | undefined;
}

function declare({ name, docs, isExported = false, typeParameters = [] }: Declaration) {
  return {
    name,
    isExported,
    typeParameters: [...typeParameters],
    docs: renderDocs(docs),
  };
}

export function declareInterface(parts: InterfaceParts): InterfaceDeclarationStructure {
  const { extends: bases = [], fields, index } = parts;
  return {
    kind: StructureKind.Interface,
    ...declare(parts),
    extends: [...bases],
    properties: fields.map(declareField),
    indexSignatures:
      index === undefined ? [] : [{ keyName: "name", keyType: "string", returnType: index }],
  };
}

function declareField({ name, type, docs, isOptional = false, isReadonly = false }: Field) {
  return {
    name,
    type,
    hasQuestionToken: isOptional,
    isReadonly,
    docs: renderDocs(docs),
  };
}

export function declareType(parts: Declaration & { readonly type: string }): Statement {
  return { kind: StructureKind.TypeAlias, ...declare(parts), type: parts.type };
}

/** A constant, with its value as source text. */
export function declareConstant(
  parts: Declaration & { readonly type?: string; readonly value: string },
): Statement {
  const { docs, isExported = false, name, type, value } = parts;
  return {
    kind: StructureKind.VariableStatement,
    docs: renderDocs(docs),
    isExported,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [{ name, initializer: value, ...(type === undefined ? {} : { type }) }],
  };
}

export function declareFunction(
  parts: Declaration & Pick<Method, "parameters" | "returnType" | "statements">,
): FunctionDeclarationStructure {
  const { parameters, returnType, statements } = parts;
  return {
    kind: StructureKind.Function,
    ...declare(parts),
    parameters: parameters.map(declareArgument),
    returnType,
    statements: [...statements],
  };
}

function declareArgument({ name, type, isOptional = false, initializer }: Argument) {
  return {
    name,
    type,
    hasQuestionToken: isOptional,
    ...(initializer === undefined ? {} : { initializer }),
  };
}

export interface ClassParts extends Declaration {
  readonly fields: readonly Field[];
  readonly init: {
    readonly docs?: Docs;
    readonly parameters: readonly Argument[];
    readonly statements: readonly string[];
  };
  readonly methods: readonly Method[];
}

export function declareClass(parts: ClassParts): Statement {
  const { fields, init, methods } = parts;
  const { docs, parameters, statements } = init;
  return {
    kind: StructureKind.Class,
    ...declare(parts),
    properties: fields.map(declareField),
    ctors: [
      {
        docs: renderDocs(docs),
        parameters: parameters.map(declareArgument),
        statements: [...statements],
      },
    ],
    methods: methods.map((method) => ({
      name: method.name,
      ...declareSignature(method),
      statements: [...method.statements],
      overloads: (method.overloads ?? []).map(declareSignature),
    })),
  };
}

function declareSignature(method: Omit<Method, "name" | "statements">) {
  return {
    docs: renderDocs(method.docs),
    typeParameters: [...(method.typeParameters ?? [])],
    parameters: method.parameters.map(declareArgument),
    returnType: method.returnType,
  };
}
