/** A logger: `console`, or an object with the same methods. */
export interface Logger {
  error(message: string): void;
  warn(message: string): void;
  info(message: string): void;
  debug(message: string): void;
}

/** The lowest level that is logged. */
export type LogLevel = "debug" | "info" | "warn" | "error" | "off";

/** Options of the log. */
export interface LogOptions {
  /**
   * Where log lines go.
   *
   * @defaultValue `console`
   */
  logger?: Logger | undefined;
  /**
   * The lowest level that is logged: `debug` logs each request and the status of its response, `info` each retry,
   * `warn` the issues of params that do not end the call. An environment variable that ends in `_LOG` may set another
   * default.
   *
   * @defaultValue `"warn"`
   */
  logLevel?: LogLevel | undefined;
}

/** From the lowest to the highest. */
export const logLevels: readonly string[] = ["debug", "info", "warn", "error", "off"];

/** {@link LogOptions} with their defaults. */
export interface LogSettings extends LogOptions {
  logger: Logger;
  logLevel: LogLevel;
}

/** Logs a message about an operation if its level is enabled. A logger that throws does not end the call. */
export function log(
  { logger, logLevel }: LogSettings,
  { id }: { readonly id: string },
  level: Exclude<LogLevel, "off">,
  makeMessage: () => string,
): void {
  if (logLevels.indexOf(level) < logLevels.indexOf(logLevel)) return;
  try {
    logger[level](`${id}: ${makeMessage()}`);
  } catch {
    // There is no other place to report it.
  }
}
