import { relative, sep } from "node:path";
import ts from "typescript";

/**
 * The types below a folder that no value has, each with what is around it. A member of a union is looked at by itself,
 * and by what may be assigned to it: fields that exclude each other make `never` of a type that is none by its flags.
 */
export function listNeverTypes(root: string, program: ts.Program): string[] {
  const checker = program.getTypeChecker();
  const found: string[] = [];
  for (const file of program.getSourceFiles()) {
    const path = relative(root, file.fileName).split(sep).join("/");
    if (!/^[^/]+\/(?:packages\/)?(?:client|enums)\/src\/generated\/(?!wire)/.test(path)) continue;
    const visit = (node: ts.Node): void => {
      const isNever =
        ts.isTypeNode(node) &&
        checker.isTypeAssignableTo(checker.getTypeFromTypeNode(node), checker.getNeverType());
      if (isNever) found.push(`${path}: ${node.parent.getText().replaceAll(/\s+/g, " ")}`);
      else ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}
