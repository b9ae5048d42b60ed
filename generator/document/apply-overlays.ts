import { type Document, isPlainObject, type LocationObject } from "@redocly/openapi-core";
import { exec, type JsonValue } from "jsonpath-rfc9535";
import { type Diagnostic, SpecError } from "../diagnostics.js";
import { isContainer } from "../json/nodes.js";
import { childPointer, readKeys } from "../json/pointer.js";
import { Origins, OverlaidSource, stepInto } from "./overlaid-source.js";
import { type Action, readOverlay } from "./read-overlay.js";
import type { SafeResolver } from "./safe-resolver.js";
import { locate } from "./source-locations.js";

/**
 * Applies overlays (OpenAPI Overlay 1.0) to the root file of the document, one after another.
 *
 * @returns warnings, for example for actions that change nothing
 * @throws {@link SpecError} if an overlay cannot be read or is invalid
 */
export async function applyOverlays(
  document: Document,
  paths: readonly string[],
  resolver: SafeResolver,
): Promise<Diagnostic[]> {
  if (paths.length === 0) return [];
  const origins = new Origins();
  const origin: LocationObject = { source: document.source, pointer: "#" };
  // A copy without YAML aliases, so that an action changes only the node that its target selects.
  const root = origins.copy(document.parsed, origin);
  const problems: Diagnostic[] = [];
  for (const path of paths) {
    const overlay = await readOverlay(path, resolver);
    problems.push(...overlay.problems);
    for (const [index, action] of overlay.actions.entries()) {
      const location = { source: overlay.source, pointer: `#${childPointer("/actions", index)}` };
      problems.push(...new ActionRun(root, origins, action, location).apply());
    }
  }
  if (problems.some(({ severity }) => severity === "error")) throw new SpecError(problems);
  document.parsed = root;
  if (isContainer(root)) {
    const changedOrigins = origins.listChangedOrigins(root, origin);
    document.source = new OverlaidSource(document.source, structuredClone(root), changedOrigins);
  }
  return problems;
}

/** A value that a target selects. */
interface Selected {
  readonly parent: Record<string, unknown> | unknown[] | undefined;
  readonly key: string;
  readonly value: unknown;
}

/** Applies one action to the document. */
class ActionRun {
  readonly #problems: Diagnostic[] = [];

  constructor(
    readonly root: unknown,
    readonly origins: Origins,
    readonly action: Action,
    readonly location: LocationObject,
  ) {}

  apply(): readonly Diagnostic[] {
    const { target, remove } = this.action;
    if (remove !== true && !("update" in this.action))
      this.#report("warning", "", "This action has neither `update` nor `remove`.", "Add one.");
    const selected = this.#select(target);
    if (selected?.length === 0)
      this.#report(
        "warning",
        "target",
        `The target ${JSON.stringify(target)} matches nothing in the document.`,
        "Correct it, or remove the action. An overlay changes only the root file, not the files that it refers to.",
      );
    if (remove === true) this.#removeAll(selected ?? []);
    else if ("update" in this.action) for (const one of selected ?? []) this.#update(one);
    return this.#problems;
  }

  #select(target: string): Selected[] | undefined {
    const selected = new Map<string, Selected>();
    try {
      // Parsed YAML or JSON is a JSON value.
      exec(this.root as JsonValue, target, (value, path) => {
        const keys = path.map((key) => (typeof key === "number" ? String(key) : unescapeKey(key)));
        const parent = keys.length === 0 ? undefined : readKeys(this.root, keys.slice(0, -1));
        selected.set(childPointer("", ...keys), {
          parent: isContainer(parent) ? parent : undefined,
          key: keys.at(-1) ?? "",
          value,
        });
      });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const message = `The target ${JSON.stringify(target)} is not a JSONPath: ${why}`;
      this.#report(
        "error",
        "target",
        message,
        "Use the syntax of RFC 9535, such as $.paths['/pets'].get.",
      );
      return undefined;
    }
    return [...selected.values()];
  }

  #removeAll(selected: readonly Selected[]): void {
    const indexes = new Map<unknown[], Set<number>>();
    for (const { parent, key } of selected) {
      if (parent === undefined)
        this.#report("error", "target", "The document itself cannot be removed.", "Select a part.");
      else if (Array.isArray(parent))
        indexes.set(parent, (indexes.get(parent) ?? new Set()).add(Number(key)));
      else delete parent[key];
    }
    for (const [list, gone] of indexes) {
      const kept = list
        .map((value, index) => ({ value, index, origin: this.origins.ofValue(list, index) }))
        .filter(({ index }) => !gone.has(index));
      list.splice(0, list.length, ...kept.map(({ value }) => value));
      for (const [index, { origin }] of kept.entries())
        if (origin !== undefined) this.origins.setValue(list, index, origin);
    }
  }

  #update({ parent, key, value }: Selected): void {
    const { update } = this.action;
    const origin = stepInto(this.location, "update");
    const isCompatible = isPlainObject(value) ? isPlainObject(update) : true;
    if (!isCompatible || (parent === undefined && !isContainer(value))) {
      this.#report(
        "error",
        "update",
        "The target is an object, so `update` must be one.",
        "Write the fields to merge.",
      );
    } else if (isContainer(value)) this.#merge(value, update, origin);
    else if (parent !== undefined) this.#set(parent, key, update, origin);
  }

  /** Merges objects and appends to lists; any other value is replaced. */
  #merge(
    target: Record<string, unknown> | unknown[],
    update: unknown,
    origin: LocationObject,
  ): void {
    if (Array.isArray(target)) {
      const added = Array.isArray(update)
        ? update.map((value, index) => ({ value, at: stepInto(origin, index) }))
        : [{ value: update, at: origin }];
      for (const { value, at } of added) this.#set(target, String(target.length), value, at);
      return;
    }
    if (!isPlainObject(update)) return;
    for (const [key, value] of Object.entries(update)) {
      const present = Object.hasOwn(target, key) ? target[key] : undefined;
      const at = stepInto(origin, key);
      const isMerged =
        (isPlainObject(present) && isPlainObject(value)) ||
        (Array.isArray(present) && Array.isArray(value));
      if (isMerged && isContainer(present)) this.#merge(present, value, at);
      else this.#set(target, key, value, at);
    }
  }

  #set(
    node: Record<string, unknown> | unknown[],
    key: string,
    value: unknown,
    origin: LocationObject,
  ): void {
    // Assignment would not create a key called `__proto__`.
    Object.defineProperty(node, key, {
      value: this.origins.copy(value, origin),
      configurable: true,
      enumerable: true,
      writable: true,
    });
    this.origins.setValue(node, key, origin);
  }

  #report(severity: Diagnostic["severity"], field: string, message: string, hint: string): void {
    const at = field === "" ? this.location : stepInto(this.location, field);
    this.#problems.push({ severity, message, hint, ...locate(at) });
  }
}

/** The library returns keys as escaped in normalized paths (RFC 9535, 2.7). */
function unescapeKey(key: string): string {
  return JSON.parse(`"${key.replaceAll("\\'", "'").replaceAll('"', '\\"')}"`);
}
