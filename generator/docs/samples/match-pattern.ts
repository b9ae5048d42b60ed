import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { findPatternFlags } from "../../api-model/patterns.js";
import { isCheapToTest } from "./pattern-cost.js";

/** What a sample is made of, the plainest first. */
const characters = [
  ..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
  ..."-_./:@ !\"#$%&'()*+,;<=>?[\\]^`{|}~\t\né日🚗",
];

/** How often to repeat what may be repeated beyond what must, to make a text as long as asked for. */
const mostRepetitions = 64;

/** No sample is longer. */
const mostCharacters = 1000;

/**
 * A text that matches a pattern.
 *
 * @param usual - taken where it matches
 * @param accept - what else must be true of the text
 * @returns `undefined` where none is found
 */
export function makeMatch(
  pattern: string,
  usual: string,
  accept: (text: string) => boolean,
): string | undefined {
  const flags = findPatternFlags(pattern);
  const tree = flags === undefined ? undefined : parse(pattern, flags === "u");
  if (flags === undefined || tree === undefined) return undefined;
  const expression = new RegExp(pattern, flags);
  const isMatch = (text: string): boolean =>
    isCheapToTest(tree, text.length) && expression.test(text);
  if (accept(usual) && isMatch(usual)) return usual;
  for (let more = 0; more < mostRepetitions; more++) {
    for (const alternative of tree.alternatives) {
      const text = write(trimEdges(alternative.elements), { more, flags });
      // What holds only at certain places, or may not hold, must be tried.
      if (text !== undefined && accept(text) && (isPlain(alternative) || isMatch(text)))
        return text;
    }
  }
  return undefined;
}

/** `undefined` for what JavaScript can read and the parser cannot, such as very deep nesting. */
function parse(pattern: string, unicode: boolean): AST.Pattern | undefined {
  try {
    return new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode });
  } catch {
    return undefined;
  }
}

/** The elements without `^` before them and `$` behind them, which hold for a text that is nothing else. */
function trimEdges(elements: readonly AST.Element[]): readonly AST.Element[] {
  const isEdge = (element: AST.Element | undefined, kind: "start" | "end"): boolean =>
    element?.type === "Assertion" && element.kind === kind;
  return elements.slice(
    isEdge(elements[0], "start") ? 1 : 0,
    isEdge(elements.at(-1), "end") ? -1 : undefined,
  );
}

/** Whether a text that is written for the elements surely matches them. */
function isPlain({ elements }: AST.Alternative): boolean {
  const isSure = (element: AST.Element): boolean => {
    switch (element.type) {
      case "Group":
      case "CapturingGroup":
        return element.alternatives.every((inner) => inner.elements.every(isSure));
      case "Quantifier":
        return isSure(element.element);
      case "Assertion":
      case "Backreference":
        return false;
      default:
        return true;
    }
  };
  return trimEdges(elements).every(isSure);
}

interface Wish {
  /** How often to repeat what may be repeated, beyond what must. */
  readonly more: number;
  readonly flags: string;
}

function write(elements: readonly AST.Element[], wish: Wish): string | undefined {
  let text = "";
  for (const element of elements) {
    const part = writeElement(element, wish);
    if (part === undefined || text.length + part.length > mostCharacters) return undefined;
    text += part;
  }
  return text;
}

function writeElement(node: AST.Element, wish: Wish): string | undefined {
  switch (node.type) {
    case "Group":
    case "CapturingGroup":
      return write(node.alternatives[0]?.elements ?? [], wish);
    case "Quantifier": {
      const part = writeElement(node.element, wish);
      const count = Math.min(node.min + wish.more, node.max);
      if (part === undefined || part.length * count > mostCharacters) return undefined;
      return part.repeat(count);
    }
    case "Backreference": {
      const [group] = [node.resolved].flat();
      return group && writeElement(group, wish);
    }
    case "Character":
      return String.fromCodePoint(node.value);
    case "CharacterClass":
    case "CharacterSet":
    case "ExpressionCharacterClass": {
      const one = new RegExp(`^${node.raw}$`, wish.flags);
      return characters.find((character) => one.test(character));
    }
    case "Assertion":
      return "";
  }
}
