/** One part of a body of several. */
export interface Part {
  readonly name: string;
  /** Its media type; empty where it says none. */
  readonly type: string;
  readonly hasFileName: boolean;
  readonly text: string;
}

/** Reads a body of parts as it is: to the platform, only files have a media type. */
export function readParts(body: string, contentType: string | null | undefined): Part[] {
  const [, boundary = ""] = /boundary="?([^";]+)/.exec(contentType ?? "") ?? [];
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [head = "", ...text] = part.split("\r\n\r\n");
      const [, name = ""] = /;\s*name="([^"]*)"/.exec(head) ?? [];
      const [, type = ""] = /^content-type:\s*(.*)$/im.exec(head) ?? [];
      const hasFileName = /;\s*filename\*?=/.test(head);
      return { name, type, hasFileName, text: text.join("\r\n\r\n").slice(0, -2) };
    });
}
