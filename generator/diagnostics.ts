import { groupBy } from "./group-by.js";

/** A position in a source file, counted from 1 as editors do. */
export interface SourcePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One problem of the document: what is wrong, where, and what to do about it. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly message: string;
  /** What to do, as an imperative sentence; empty where the message says it all. */
  readonly hint: string;
  readonly position: SourcePosition | undefined;
  /** JSON pointer within the file, or within the bundled document where there is no position. */
  readonly pointer: string;
  /** The lines around the problem, with a marker. */
  readonly frame: string;
}

/** Thrown when the document cannot be used. Carries every problem found, not the first. */
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

/** How many locations of one kind are listed. */
const listed = 3;

/** One text for each kind of diagnostic, which is what differs in quoted names only: the first, and how many there are. */
export function formatKinds(diagnostics: readonly Diagnostic[]): string[] {
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
