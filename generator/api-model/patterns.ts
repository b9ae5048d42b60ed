/**
 * The flags with which JavaScript understands a pattern: as JSON Schema asks for it, or else as it read patterns
 * before it knew all of Unicode; `undefined` for a pattern in another language's syntax.
 */
export function findPatternFlags(pattern: string): "u" | "" | undefined {
  return (["u", ""] as const).find((flags) => {
    try {
      return new RegExp(pattern, flags);
    } catch {
      return false;
    }
  });
}
