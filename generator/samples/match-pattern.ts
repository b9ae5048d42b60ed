import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { findPatternFlags } from "../patterns.js";

/** What a sample is made of, the plainest first. */
const characters = [
  ..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:@ ",
].concat([..."!\"#$%&'()*+,;<=>?[\\]^`{|}~\t\né日🚗"]);

/** How much longer than it must be a text may become, to be as long as asked for. */
const mostRepetitions = 64;

/**
 * A short text that matches a pattern.
 *
 * @param accept - what else must be true of it
 * @returns `undefined` where none is found
 */
export function makeMatch(pattern: string, accept: (text: string) => boolean): string | undefined {
  const flags = findPatternFlags(pattern);
  if (flags === undefined) return undefined;
  const expression = new RegExp(pattern, flags);
  const { alternatives } = new RegExpParser().parsePattern(pattern, 0, pattern.length, {
    unicode: flags === "u",
  });
  for (let more = 0; more < mostRepetitions; more++) {
    for (const alternative of alternatives) {
      const text = write(alternative, { more, flags });
      if (expression.test(text) && accept(text)) return text;
    }
  }
  return undefined;
}

interface Wish {
  /** How often to repeat what may be repeated, beyond what must. */
  readonly more: number;
  readonly flags: string;
}

function write(node: AST.Alternative | AST.Element, wish: Wish): string {
  switch (node.type) {
    case "Alternative":
      return node.elements.map((element) => write(element, wish)).join("");
    case "Group":
    case "CapturingGroup":
      return node.alternatives[0] === undefined ? "" : write(node.alternatives[0], wish);
    case "Quantifier":
      return write(node.element, wish).repeat(Math.min(node.min + wish.more, node.max));
    case "Backreference": {
      const [group] = [node.resolved].flat();
      return group === undefined ? "" : write(group, wish);
    }
    case "Character":
      return String.fromCodePoint(node.value);
    case "CharacterClass":
    case "CharacterSet":
    case "ExpressionCharacterClass": {
      const one = new RegExp(`^${node.raw}$`, wish.flags);
      return characters.find((character) => one.test(character)) ?? "";
    }
    case "Assertion":
      return "";
  }
}
