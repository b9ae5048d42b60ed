import { readFile, stat } from "node:fs/promises";
import {
  BaseResolver,
  type Document,
  ResolveError,
  Source,
  YamlParseError,
} from "@redocly/openapi-core";
import { findAliasProblem } from "./check-aliases.js";
import { decodeText } from "./decode-text.js";
import { ReferencePolicy, refusedReference } from "./reference-policy.js";
import { isUrl, resolveUri } from "./resolve-uri.js";

export interface ReferenceOptions {
  /** Folders and URL prefixes, besides the folder of the document, in which references are followed. */
  readonly allowRefs?: readonly string[];
  /**
   * Called with the path of every local file that is read, even if reading it fails: the document, files it refers to,
   * overlays, and the changelog if there is one.
   */
  readonly onFile?: (path: string) => void;
}

/** Stands in for a file that is not read, because only an `externalValue` names it. */
export class StandIn {
  constructor(readonly uri: string) {}
}

/** Reads files for the lint, if the policy allows them. */
export class SafeResolver extends BaseResolver {
  readonly #policy: ReferencePolicy;
  readonly #onFile: (path: string) => void;
  #isSealed = false;
  /** The number of stand-ins that were returned. */
  standIns = 0;

  constructor(rootFile: string, { allowRefs = [], onFile = () => {} }: ReferenceOptions) {
    super();
    this.#policy = new ReferencePolicy(rootFile, allowRefs);
    this.#onFile = onFile;
  }

  /**
   * From now on, stand-ins replace files that were not read yet. The lint would also fetch the `externalValue` of
   * examples, which is not a reference.
   */
  seal(): void {
    this.#isSealed = true;
  }

  override resolveExternalRef(base: string | null, ref: string): string {
    return resolveUri(base, ref);
  }

  override async resolveDocument<T = unknown>(
    base: string | null,
    ref: string,
    isRoot = false,
  ): Promise<Document<T> | ResolveError | YamlParseError> {
    const target = this.resolveExternalRef(base, ref);
    if (this.#isSealed && !this.cache.has(target)) return this.#standIn<T>(target, ref);
    if (!isRoot && !this.#policy.allows(target)) {
      const refused = new ResolveError(
        new Error(`${JSON.stringify(ref)}: ${refusedReference.message}`),
      );
      this.cache.set(target, Promise.resolve(refused));
    }
    const found = await super.resolveDocument<T>(base, ref, isRoot);
    if (found instanceof Error) throw found;
    return found;
  }

  override async loadExternalRef(target: string): Promise<Source> {
    try {
      const bytes = isUrl(target) ? await fetchBytes(target) : await this.#readFile(target);
      const { text, problem } = decodeText(bytes);
      const source = new Source(target, text);
      if (problem !== undefined) throw new YamlParseError(new Error(problem), source);
      return source;
    } catch (error) {
      if (error instanceof YamlParseError) throw error;
      throw new ResolveError(error instanceof Error ? error : new Error(String(error)));
    }
  }

  override parseDocument(source: Source, isRoot = false): Document {
    const document = super.parseDocument(source, isRoot);
    const problem = findAliasProblem(document.parsed);
    if (problem !== undefined)
      throw new YamlParseError(new Error(`${problem} (${findAlias(source)})`), source);
    return document;
  }

  #standIn<T>(target: string, uri: string): Document<T> {
    this.standIns += 1;
    // Its content is never read: bundling copies it into examples, and it is removed from there.
    return { source: new Source(target, ""), parsed: new StandIn(uri) as T };
  }

  async #readFile(path: string): Promise<Uint8Array> {
    this.#onFile(path);
    if ((await stat(path)).isDirectory())
      throw new Error(`Expected a file but received a folder at ${path}.`);
    return readFile(path);
  }
}

/** The position of the first alias, as `line:column`. */
function findAlias({ body }: Source): string {
  const before = body.slice(0, Math.max(body.search(/(?<=[\s,[:-])\*[^\s,\]}]/), 0)).split("\n");
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

const fetchTimeout = 30_000;

/** Redirects are refused, since they could lead to a URL that is not allowed. */
async function fetchBytes(url: string): Promise<Uint8Array> {
  if (!/^https?:/i.test(url)) throw new Error("only http: and https: can be fetched");
  const response = await fetch(url, {
    redirect: "error",
    signal: AbortSignal.timeout(fetchTimeout),
  });
  if (!response.ok) throw new Error(`the server responded with status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
