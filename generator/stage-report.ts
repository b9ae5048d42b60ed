/** Milliseconds before a run shows its progress. */
const silentMilliseconds = 2000;

interface Stage {
  readonly name: string;
  readonly start: number;
}

/** Reports the stages of a run: a line of progress in a terminal, and the duration of each stage. */
export class StageReport {
  readonly #stages: Stage[] = [];
  #shown = false;

  /**
   * @param terminal - where progress is shown, if it is a terminal and not in CI
   * @param now - returns the time in milliseconds
   */
  constructor(
    readonly terminal: Pick<NodeJS.WriteStream, "isTTY" | "write">,
    readonly now: () => number = () => performance.now(),
  ) {}

  begin(name: string): void {
    const start = this.now();
    this.#stages.push({ name, start });
    const elapsed = start - (this.#stages[0]?.start ?? start);
    if (!this.terminal.isTTY || process.env.CI !== undefined || elapsed < silentMilliseconds)
      return;
    this.#shown = true;
    this.terminal.write(`${eraseLine}${Math.round(elapsed / 1000)} s: ${name}`);
  }

  /** Ends the last stage and removes the line of progress. */
  end(): void {
    this.#stages.push({ name: "", start: this.now() });
    if (this.#shown) this.terminal.write(eraseLine);
  }

  /** A line per stage and one for the total, in milliseconds. */
  format(): string {
    const lines = this.#stages.slice(0, -1).map(({ name, start }, index) => ({
      name,
      milliseconds: (this.#stages[index + 1]?.start ?? start) - start,
    }));
    const total = lines.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    return [...lines, { name: "total", milliseconds: total }]
      .map(({ name, milliseconds }) => `${milliseconds.toFixed(0).padStart(7)} ms  ${name}\n`)
      .join("");
  }
}

const eraseLine = "\r\u001b[2K";
