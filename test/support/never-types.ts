import { basename, relative, sep } from "node:path";
import ts from "typescript";
import type { ApiModel } from "../../generator/api-model/model.js";
import { allowsNothing } from "./impossible-schemas.js";

/** A type that no value has, in what was generated. */
interface NeverType {
  readonly file: string;
  readonly text: string;
  /** Pointers to what the declaration around it is made of; none where that is no part of the document. */
  readonly pointers: readonly string[];
}

/**
 * The types in generated files that no value has, as the compiler sees them, but for those that the document itself
 * leaves without a value.
 */
export function listNeverTypes(program: ts.Program, folder: string, api: ApiModel): string[] {
  const checker = program.getTypeChecker();
  return program
    .getSourceFiles()
    .filter(({ fileName }) => isGenerated(relative(folder, fileName).split(sep).join("/")))
    .flatMap((file) => findIn(file, checker, api))
    .filter(({ pointers }) => !pointers.some((pointer) => allowsNothing(api.document, pointer)))
    .map(({ file, text }) => `${relative(folder, file)}: ${text}`);
}

/** In the file of the library's own types, `never` says what an operation has not. */
function isGenerated(path: string): boolean {
  return /^(?:client|enums)\/src\/generated\//.test(path) && !path.endsWith("/wire.ts");
}

function findIn(file: ts.SourceFile, checker: ts.TypeChecker, api: ApiModel): NeverType[] {
  const found: NeverType[] = [];
  const visit = (node: ts.Node): void => {
    const isNever =
      ts.isTypeNode(node) && (checker.getTypeFromTypeNode(node).flags & ts.TypeFlags.Never) !== 0;
    if (isNever) {
      found.push({ file: file.fileName, text: node.getText(), pointers: findPointers(node, api) });
    } else ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The schema and field, or the operation, that the declarations around a type are named after. */
function findPointers(node: ts.Node, api: ApiModel): string[] {
  const names = listNames(node);
  const file = basename(node.getSourceFile().fileName, ".ts").replaceAll("-", "");
  const schemas = api.schemas.filter(({ name }) => names.includes(name));
  const fields = schemas.flatMap((schema) => (schema.kind === "object" ? schema.properties : []));
  const operations = api.operations.filter(
    ({ typePrefix, resource, method }) =>
      (resource.toLowerCase() === file && names.includes(method)) ||
      names.some((name) => name.startsWith(typePrefix)),
  );
  return [
    ...schemas.map(({ pointer }) => pointer),
    ...fields.filter(({ name }) => names.includes(name)).map(({ pointer }) => pointer),
    ...operations.map(({ pointer }) => pointer),
  ];
}

function listNames(node: ts.Node): string[] {
  if (ts.isSourceFile(node)) return [];
  const name = ts.getNameOfDeclaration(node as ts.Declaration);
  const own = name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name));
  return [...(own ? [name.text] : []), ...listNames(node.parent)];
}
