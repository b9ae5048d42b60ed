import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { EnumMember, EnumModel } from "../../api-model/model.js";
import { renderOddity } from "./fields.js";
import { renderProse, renderSentence } from "./html.js";
import { reserve, type View } from "./view.js";

/** How many values show without a click. */
const unfolded = 3;
/** A list that is hardly longer is shown whole. */
const tolerated = 8;

/** The values of an enum, below the first field that takes them. */
export function renderEnumInline(view: View, model: EnumModel): ElementContent[] {
  const { name } = model;
  if (!reserve(view, name)) return [];
  return [
    h("div", { className: ["enum"], id: name }, [
      h("p", { className: ["enum-head"] }, [
        h("a", { className: ["name"], href: `#${encodeURIComponent(name)}` }, [h("code", name)]),
        ` has ${model.members.length} ${model.members.length === 1 ? "value" : "values"}. `,
      ]),
      ...renderEnumBody(model),
    ]),
  ];
}

function renderEnumBody({ members, description, oddity, deprecated }: EnumModel): ElementContent[] {
  const first = members.length <= tolerated ? members : members.slice(0, unfolded);
  const others = members.slice(first.length);
  return [
    ...renderProse(description, 6),
    ...renderOddity(oddity),
    ...(deprecated
      ? [h("p", { className: ["note"] }, "Deprecated: do not use it in new code.")]
      : []),
    renderValues(first),
    ...(others.length === 0
      ? []
      : [h("details", [h("summary", `and ${others.length} more`), renderValues(others)])]),
  ];
}

function renderValues(members: readonly EnumMember[]): Element {
  return h(
    "ul",
    { className: ["values"] },
    members.map(({ value, description, deprecated }) =>
      h("li", [
        h("code", typeof value === "string" && value !== "" ? value : JSON.stringify(value)),
        ...(description === "" ? [] : [" ", h("span", renderSentence(description))]),
        ...(deprecated === undefined
          ? []
          : [
              " ",
              h("span", { className: ["note"] }, ["Deprecated: ", ...renderSentence(deprecated)]),
            ]),
      ]),
    ),
  );
}
