import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { EnumMember, EnumModel } from "../../api-model/model.js";
import { describeMember } from "../../client-model/sentences.js";
import { renderDeprecation, renderInconsistency, renderProse, renderSentence } from "./html.js";
import { reserve, type View } from "./view.js";

/** How many values of a long list are visible while it is folded. */
const visibleCount = 3;
/** Up to this length, a list is not folded. */
const unfoldedLength = 8;

/** An enum and its values, below the first field that takes them. */
export function renderEnum(view: View, model: EnumModel): ElementContent[] {
  const { name } = model;
  if (!reserve(view, name)) return [];
  return [
    h("div", { className: ["enum"], id: name }, [
      h("p", { className: ["enum-head"] }, [
        h("a", { className: ["name"], href: `#${encodeURIComponent(name)}` }, [h("code", name)]),
        ` has ${model.members.length} ${model.members.length === 1 ? "value" : "values"}. `,
      ]),
      ...renderProse(model.description, 6),
      ...renderInconsistency(model),
      ...renderDeprecation(model),
      ...renderMembers(model.members),
    ]),
  ];
}

function renderMembers(members: readonly EnumMember[]): Element[] {
  const first = members.length <= unfoldedLength ? members : members.slice(0, visibleCount);
  const others = members.slice(first.length);
  return [
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
    members.map((member) => {
      const { value, deprecated } = member;
      const description = describeMember(member);
      return h("li", [
        h("code", typeof value === "string" && value !== "" ? value : JSON.stringify(value)),
        ...(description === "" ? [] : [" ", h("span", renderSentence(description))]),
        ...(deprecated === undefined
          ? []
          : [
              " ",
              h("span", { className: ["note"] }, ["Deprecated: ", ...renderSentence(deprecated)]),
            ]),
      ]);
    }),
  );
}
