import { posix } from "node:path";
import type { ApiModel } from "../api-model/model.js";
import type { ClientModel } from "../client-model/client-model.js";
import type { GeneratedFile } from "../emitters/emitter.js";
import { formatTypeScript } from "./format.js";
import { renderHeader } from "./header.js";
import { printStatement, type Statement } from "./statements.js";

/**
 * A TypeScript file under construction. Code that prints a name requests it from the file, which adds the import; names
 * of the file's own module are not imported. Modules of our packages are given by their path below the root, such as
 * `packages/client/src/json.js`, those of other packages by their specifier.
 */
export class SourceFile {
  readonly #imports = new Map<string, Map<string, "type" | "value">>();
  readonly #api: ApiModel;
  readonly path: string;

  /** @param module - the path of the file, or of its module */
  constructor({ api }: ClientModel, module: string) {
    this.#api = api;
    this.path = module.replace(/\.js$/, ".ts");
  }

  /** Requests the name of a type, which is imported with `import type`. */
  type(name: string, module: string): string {
    return this.#import(name, module, "type");
  }

  /** Requests the name of a function, a class or a constant. */
  value(name: string, module: string): string {
    return this.#import(name, module, "value");
  }

  /** Prints the file with a header and its imports, formatted; blank lines separate the statements. */
  print(statements: readonly Statement[]): GeneratedFile {
    const blocks = [
      `// ${renderHeader(this.#api)}`,
      this.#printImports(),
      ...statements.map(printStatement),
    ].filter((block) => block !== "");
    return { path: this.path, text: formatTypeScript(this.path, blocks.join("\n\n")) };
  }

  #import(name: string, module: string, kind: "type" | "value"): string {
    if (module === this.path.replace(/\.ts$/, ".js")) return name;
    const names = this.#imports.get(module) ?? new Map<string, "type" | "value">();
    this.#imports.set(module, names);
    if (names.get(name) !== "value") names.set(name, kind);
    return name;
  }

  #printImports(): string {
    return [...this.#imports]
      .map(([module, names]) => [this.specify(module), names] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([specifier, names]) => printImport(specifier, names))
      .join("\n");
  }

  /** The specifier of a module in imports and exports of the file. */
  specify(module: string): string {
    if (!module.startsWith("packages/")) return module;
    const specifier = posix.relative(posix.dirname(this.path), module);
    return specifier.startsWith(".") ? specifier : `./${specifier}`;
  }
}

function printImport(specifier: string, names: ReadonlyMap<string, "type" | "value">): string {
  const areTypes = [...names.values()].every((kind) => kind === "type");
  const list = [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, kind]) => (kind === "type" && !areTypes ? `type ${name}` : name));
  return `import ${areTypes ? "type " : ""}{ ${list.join(", ")} } from ${JSON.stringify(specifier)};`;
}
