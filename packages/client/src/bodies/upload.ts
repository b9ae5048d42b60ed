/** A file to send: a `Blob` or `File`, bytes, or a text. */
export type Upload = Blob | Uint8Array | string;
