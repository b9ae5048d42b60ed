/** A text as one word of a POSIX shell. */
export function quoteShell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** A cURL command with one argument per line. */
export function writeCurl(method: string, url: string, args: readonly string[]): string {
  return [`curl -X ${method} ${quoteShell(url)}`, ...args].join(" \\\n  ");
}

export function headerArgument(name: string, value: string): string {
  return `-H ${quoteShell(`${name}: ${value}`)}`;
}

export function textArgument(text: string): string {
  return `--data-raw ${quoteShell(text)}`;
}

/** For a body of bytes, which the reader puts into a file. */
export const fileArgument = "--data-binary @file";

export function partArgument(name: string, value: string, type: string | undefined): string {
  if (type === undefined) return `--form-string ${quoteShell(`${name}=${value}`)}`;
  return `-F ${quoteShell(`${name}="${value.replace(/["\\]/g, "\\$&")}";type=${type}`)}`;
}

export function filePartArgument(name: string, fileName: string): string {
  return `-F ${quoteShell(`${name}=@${fileName}`)}`;
}

export function basicArgument(username: string, password: string): string {
  return `-u "$${username}:$${password}"`;
}

export function tokenArgument(prefix: string, variable: string): string {
  return `-H "Authorization: ${prefix} $${variable}"`;
}

/** A header or cookie: `start`, which the shell does not expand, then the value of an environment variable. */
export function keyArgument(isCookie: boolean, start: string, variable: string): string {
  return `${isCookie ? "-b" : "-H"} ${quoteShell(start)}"$${variable}"`;
}
