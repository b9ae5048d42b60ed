/** Where log lines go: `console`, or a logger that has its methods. */
export interface Logger {
  error(message: string): void;
  warn(message: string): void;
  info(message: string): void;
  debug(message: string): void;
}

/** The least important lines that are still logged. */
export type LogLevel = "debug" | "info" | "warn" | "error" | "off";

/** Where lines go, and which. */
export interface LogOptions {
  /**
   * Where log lines go.
   *
   * @defaultValue `console`
   */
  logger?: Logger | undefined;
  /**
   * The least important lines that are still logged: `debug` tells each request and its answer's status, `info` each
   * wait before another attempt, `warn` what is odd in params.
   *
   * @defaultValue `"warn"`
   */
  logLevel?: LogLevel | undefined;
}

/** From the least to the most important. */
const levels = "debug info warn error off";

/** Writes a line, if its level is wanted. A logger that throws does not end the call. */
export function log(
  { logger = console, logLevel = "warn" }: LogOptions,
  level: Exclude<LogLevel, "off">,
  message: string,
): void {
  if (levels.indexOf(level) < levels.indexOf(logLevel)) return;
  try {
    logger[level](message);
  } catch {
    // There is nowhere left to say so.
  }
}
