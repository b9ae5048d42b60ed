import { kebabCase } from "change-case";
import type { ApiModel, ModelCase } from "../api-model/model.js";
import { toPropertyName } from "../api-model/naming.js";
import { renderImports } from "../typescript/render.js";
import { casesModule, nameCase } from "./rule-cases.js";

/** Names of the combinators that are types. */
const typeNames = new Set(["Type", "Check", "StandardSchema"]);

/** Remembers what a file of rules has to import, as it is written. */
export class RuleImports {
  readonly #api: ApiModel;
  readonly #own: string | undefined;
  readonly #runtime = new Set<string>();
  readonly #values = new Set<string>();
  readonly #cases = new Set<string>();
  readonly #schemas = new Set<string>();

  /** @param own - the schema that the file declares itself */
  constructor(api: ApiModel, own: string | undefined) {
    this.#api = api;
    this.#own = own;
  }

  use(combinator: string): string {
    this.#runtime.add(combinator);
    return combinator;
  }

  /** The list of an enum's values. */
  useValues(name: string): string {
    const values = `${toPropertyName(name)}Values`;
    this.#values.add(values);
    return values;
  }

  useCase(found: ModelCase): string {
    const name = nameCase(found);
    this.#cases.add(name);
    return name;
  }

  /** The rules of another schema, or of the file's own. */
  useSchema(name: string): string {
    if (name !== this.#own) this.#schemas.add(name);
    return `${toPropertyName(name)}Rules`;
  }

  render(): string {
    const schemas = [...this.#schemas].map((name) => [
      `./${kebabCase(name)}.js`,
      [`${toPropertyName(name)}Rules`],
    ]);
    const names = [...this.#runtime].map((name) => (typeNames.has(name) ? `type ${name}` : name));
    return renderImports(
      {
        [`${this.#api.client.scope}/enums`]: this.#values,
        "../../rules/index.js": names,
        [`./${casesModule}.js`]: this.#cases,
        ...Object.fromEntries(schemas),
      },
      false,
    );
  }
}
