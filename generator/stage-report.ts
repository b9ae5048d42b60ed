/** How long a run is silent before it shows what it is doing. */
const silentMilliseconds = 2000;

interface Stage {
  readonly name: string;
  readonly start: number;
}

/** Follows the stages of a run: one line of progress in a terminal, and how long each stage took. */
export class StageReport {
  readonly #stages: Stage[] = [];
  #shown = false;

  /**
   * @param terminal - where progress is shown; where it is no terminal, or on a server for CI, there is none
   * @param now - the time in milliseconds
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

  /** The last stage is over; the line of progress goes. */
  end(): void {
    this.#stages.push({ name: "", start: this.now() });
    if (this.#shown) this.terminal.write(eraseLine);
  }

  /** A line per stage and one for all of them, in milliseconds. */
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
