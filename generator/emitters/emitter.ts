import type { ClientModel } from "../client-model/client-model.js";

/** A file that is yet to be written. `path` is relative to the output root, with `/` on every platform. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** A pure function: the same model gives the same files, byte for byte. */
export type Emitter = (
  client: ClientModel,
) => readonly GeneratedFile[] | Promise<readonly GeneratedFile[]>;
