import { loadDocument } from "../../generator/document/load-document.js";
import { type Fact, isNode, type Json, type Node } from "./fact.js";
import { findUncovered } from "./find-uncovered.js";
import { listFacts } from "./list-facts.js";
import { type Rendered, renderOutputs } from "./render-outputs.js";

/** A document with all that it says, and with what is made of it as it stands. */
export interface Facts {
  readonly document: Node;
  readonly before: Rendered;
  readonly facts: readonly Fact[];
  /** Places that no fact speaks of; there should be none. */
  readonly uncovered: readonly string[];
}

export async function readFacts(spec: string): Promise<Facts> {
  const { root } = await loadDocument(spec);
  const document: Json = JSON.parse(JSON.stringify(root));
  if (!isNode(document)) throw new Error(`${spec} is no object`);
  const facts = listFacts(document);
  const uncovered = findUncovered(document, facts);
  return { document, before: await renderOutputs(document), facts, uncovered };
}
