import { type Document, isRef } from "@redocly/openapi-core";
import { walkNodes } from "./read-files.js";

/** A reference that no part of a document can be the target of. */
export interface InvalidReference {
  readonly document: Document;
  readonly pointer: string;
  readonly message: string;
  readonly hint: string;
}

/** References whose fragment is no JSON pointer, or is that of the whole OpenAPI document. */
export function findInvalidReferences(
  root: Document,
  documents: Iterable<Document>,
): InvalidReference[] {
  return [...documents].flatMap((document) =>
    [...walkNodes(document.parsed)].flatMap(({ node, pointer }): InvalidReference[] => {
      if (!isRef(node)) return [];
      const [uri = "", ...rest] = node.$ref.split("#");
      const fragment = rest.join("#");
      if (fragment !== "" && !fragment.startsWith("/")) {
        const message = "What follows # in this $ref is no JSON pointer.";
        const hint = "Write the way to what is meant, say #/components/schemas/Name.";
        return [{ document, pointer, message, hint }];
      }
      if (uri !== "" || document !== root || /[^/]/.test(fragment)) return [];
      const message = "This $ref points to the whole document.";
      return [{ document, pointer, message, hint: "Let it point to a part of it." }];
    }),
  );
}
