import { groupBy } from "./group-by.js";

/** A position in a source file; lines and columns start at 1. */
export interface SourcePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A problem of the document: what is wrong, where, and what to do. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly message: string;
  /** What to do about it, or what is done instead; empty if the message says it. */
  readonly hint: string;
  readonly position: SourcePosition | undefined;
  /** JSON pointer into the file, or into the bundled document if there is no position. */
  readonly pointer: string;
  /** The lines around the problem, with a marker. */
  readonly frame: string;
}

/** Thrown if the document cannot be used. Holds all problems that were found. */
export class SpecError extends Error {
  override readonly name = "SpecError";

  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(formatDiagnostic).join("\n\n"));
  }
}

/** `file:line:column  error  message`, then the hint and the code frame. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { position, severity, message, hint, pointer, frame } = diagnostic;
  const lines = [`${formatLocation(diagnostic)}  ${severity}  ${message}`];
  if (hint !== "") lines.push(`  ${hint}`);
  if (position !== undefined && pointer !== "") lines.push(`  at ${pointer}`);
  if (frame !== "") lines.push(frame);
  return lines.join("\n");
}

/** The number of locations that are listed for one kind of diagnostic. */
const listed = 3;

/**
 * One text for each kind of diagnostic: the message, how many there are, and the first locations. Diagnostics that
 * differ only in quoted names are of one kind.
 */
export function formatGrouped(diagnostics: readonly Diagnostic[]): string[] {
  const kinds = groupBy(diagnostics, ({ message }) => generalize(message));
  return [...kinds.values()].map((alike) => {
    const [first, ...others] = alike;
    if (first === undefined || others.length === 0) return first ? formatLine(first) : "";
    const isSame = others.every(({ message }) => message === first.message);
    const message = isSame ? first.message : generalize(first.message);
    const locations = alike.slice(0, listed).map(formatLocation);
    const rest = alike.length > listed ? ` and ${alike.length - listed} more` : "";
    return formatLine(
      { ...first, message: `${message} (${alike.length} times)` },
      `${locations.join(", ")}${rest}`,
    );
  });
}

const generalize = (message: string): string => message.replace(/"(?:[^"\\]|\\.)+"/g, '"…"');

function formatLine(diagnostic: Diagnostic, locations = formatLocation(diagnostic)): string {
  const { severity, message, hint } = diagnostic;
  const lines = [`${severity}  ${message}`, ...(hint === "" ? [] : [`  ${hint}`])];
  return [...lines, `  at ${locations}`].join("\n");
}

function formatLocation({ position, pointer }: Diagnostic): string {
  return position === undefined ? pointer : `${position.file}:${position.line}:${position.column}`;
}
