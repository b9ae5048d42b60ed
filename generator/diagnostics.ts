/** A place in a source file, counted from 1 as editors do. */
export interface SourcePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One fault of the document: what is wrong, where, and what to do about it. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly message: string;
  /** What to do, as an imperative sentence; empty where the message says it all. */
  readonly hint: string;
  readonly position: SourcePosition | undefined;
  /** JSON pointer within the file, or within the bundled document where there is no position. */
  readonly pointer: string;
  /** The lines around the fault, with a marker. */
  readonly frame: string;
}

/** Thrown when the document cannot be used. Carries every fault found, not the first. */
export class SpecError extends Error {
  override readonly name = "SpecError";

  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(formatDiagnostic).join("\n\n"));
  }
}

/** `file:line:column  error  message`, then the hint and the code frame. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { position, severity, message, hint, pointer, frame } = diagnostic;
  const place =
    position === undefined ? pointer : `${position.file}:${position.line}:${position.column}`;
  const lines = [`${place}  ${severity}  ${message}`];
  if (hint !== "") lines.push(`  ${hint}`);
  if (position !== undefined && pointer !== "") lines.push(`  at ${pointer}`);
  if (frame !== "") lines.push(frame);
  return lines.join("\n");
}
