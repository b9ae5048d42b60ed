import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { ModelCase } from "../../api-model/model.js";
import {
  formatDeprecation,
  formatRules,
  phraseLimits,
  renderCode,
} from "../../client-model/sentences.js";
import type { Field } from "../markdown/fields.js";
import { type Content, renderProse, renderSentence } from "./html.js";
import { renderHeld, renderRules } from "./schemas.js";
import { renderType, type View } from "./view.js";

export interface FieldOptions {
  /** Whether the explorer has the field as well. */
  readonly isInRequest: boolean;
  /** How many levels of what the fields hold are open from the start. */
  readonly openLevels: number;
}

/** A field of an object, or a parameter, which may be called something else on the wire. */
export type ShownField = Field & { readonly wireName?: string };

export function renderFieldList(
  view: View,
  owner: string,
  fields: readonly ShownField[],
  options: FieldOptions,
): Element {
  return h(
    "ul",
    { className: ["fields"] },
    fields.map((field) => renderField(view, owner, field, options)),
  );
}

/** A field: name, type, limits as chips, description, rules as sentences, and what its type holds. */
function renderField(view: View, owner: string, field: ShownField, options: FieldOptions): Element {
  const anchor = `${owner}.${field.name}`;
  const rules = field.rules === undefined ? [] : formatRules(field.rules);
  return h("li", { className: ["field"], id: anchor }, [
    h("div", { className: ["field-head"] }, [
      h("a", { className: ["name"], href: `#${encodeURIComponent(anchor)}` }, [
        h("code", field.name),
      ]),
      " ",
      h("span", { className: ["type"] }, renderType(view, field.type)),
      ...renderFlags(field),
      ...renderSiblingLinks(anchor, options),
    ]),
    ...renderChips(field),
    ...renderProse(field.description, 6),
    ...renderOddity(field.oddity),
    ...renderRules(rules),
    ...renderExamples(field),
    ...renderHeld(view, field.type, options),
  ]);
}

function renderFlags(field: ShownField): Content[] {
  const { wireName } = field;
  const flags = [
    ...(field.required ? ["required"] : []),
    ...(field.deprecated ? ["deprecated"] : []),
    ...(field.secret === true ? ["secret"] : []),
    ...(wireName === undefined || wireName === field.name ? [] : [`sent as ${wireName}`]),
  ];
  return flags.flatMap((flag) => [
    " ",
    h("span", { className: ["flag", ...flag.split(" ", 1)] }, flag),
  ]);
}

/** The same field on the other pages of the site. */
function renderSiblingLinks(anchor: string, { isInRequest }: FieldOptions): Content[] {
  const hash = `#${encodeURIComponent(anchor)}`;
  const pages = [
    ...(isInRequest ? [{ href: `explorer.html${hash}`, label: "Explorer" }] : []),
    { href: `redoc.html${hash}`, label: "Redoc" },
  ];
  const links = pages.flatMap(({ href, label }) => [
    " ",
    h("a", { href, ariaLabel: `${anchor} in ${label}` }, label),
  ]);
  return [" ", h("span", { className: ["siblings"] }, links)];
}

function renderChips(field: Field): ElementContent[] {
  const facts = [
    ...phraseLimits(field.limits),
    ...(field.default === undefined ? [] : [`default ${renderCode(field.default)}`]),
  ];
  const condition = field.rules?.availability?.condition;
  const cases: readonly ModelCase[] = condition?.kind === "cases" ? condition.cases : [];
  if (facts.length + cases.length === 0) return [];
  return [
    h("ul", { className: ["chips"], ariaLabel: `Limits of ${field.name}` }, [
      ...facts.map((fact) => h("li", renderSentence(fact))),
      ...cases.map(({ title }) => h("li", { className: ["case"] }, title)),
    ]),
  ];
}

/** What to do instead of a deprecated field, and values a reader can copy. */
function renderExamples(field: Field): ElementContent[] {
  const { deprecated, rules, examples } = field;
  const advice = rules === undefined ? "Do not use it in new code." : formatDeprecation(rules);
  return [
    ...(deprecated
      ? [h("p", { className: ["note"] }, renderSentence(`Deprecated. ${advice}`))]
      : []),
    ...(examples.length === 0
      ? []
      : [
          h("p", { className: ["example"] }, [
            `${examples.length === 1 ? "Example" : "Examples"}: `,
            ...examples.flatMap((example, index) => [
              ...(index === 0 ? [] : [", "]),
              ...renderSentence(renderCode(example)),
            ]),
          ]),
        ]),
  ];
}

/** What does not add up on the vendor's page. */
export function renderOddity(oddity: string | undefined): ElementContent[] {
  if (oddity === undefined) return [];
  return [
    h("p", { className: ["oddity"] }, [h("strong", "Note:"), " ", ...renderSentence(oddity)]),
  ];
}
