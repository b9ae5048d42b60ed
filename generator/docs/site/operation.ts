import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { describeBody, findObject, listBodyFields } from "../../api-model/lookup.js";
import type { Operation, Parameter, Response } from "../../api-model/model.js";
import { formatBodyRules } from "../../client-model/sentences.js";
import { nameResponses } from "./contents.js";
import { renderDeprecation, renderProse, renderRules } from "./html.js";
import { renderJsonSample, renderLanguageChoice, renderSampleGroup } from "./samples.js";
import { renderFieldList, renderNestedTypes, type ShownField } from "./schemas.js";
import { renderType, type View } from "./view.js";

/** One operation: its request and its responses, with samples beside them. */
export function renderOperation(view: View, operation: Operation): Element {
  const { id, httpMethod, path, summary, resource, method } = operation;
  return h("section", { className: ["operation"], id }, [
    h("h2", [h("span", { className: ["method"] }, httpMethod), " ", h("code", path)]),
    h("p", { className: ["lead"] }, [
      ...(summary === "" ? [] : [`${summary}: `]),
      h("code", `client.${resource}.${method}`),
      " in the client.",
    ]),
    ...renderProse(operation.description, 3),
    ...renderDeprecation(operation),
    ...(operation.safeToRepeat ? [h("p", "Safe to repeat: a client may retry it.")] : []),
    renderRequest(view, operation),
    renderResponses(view, operation),
  ]);
}

function renderRequest(view: View, operation: Operation): Element {
  const owner = `${operation.typePrefix}Params`;
  const isSpread = operation.body?.isSpread;
  const body = isSpread ? findObject(operation.body?.type) : undefined;
  // The fields of the body are members of the params, so its schema is not shown again elsewhere.
  if (body !== undefined) view.shown.add(body.name);
  const groups: readonly FieldGroup[] = [
    { title: "In the path", fields: listParameters(operation, "path") },
    { title: "In the query", fields: listParameters(operation, "query") },
    { title: "In the headers", fields: listParameters(operation, "header") },
    { title: "In cookies", fields: listParameters(operation, "cookie") },
    {
      title: "In the body",
      texts: describeBody(operation),
      rules: formatBodyRules(body?.relations ?? [], operation.body?.isAllOrNone ?? false),
      fields: listBodyFields(operation),
    },
  ];
  return h("section", { className: ["columns"], id: owner }, [
    h("div", { className: ["main-column"] }, [
      h("h3", "Request"),
      ...groups.flatMap((group) => renderFieldGroup(view, owner, group)),
    ]),
    renderRequestSamples(view, operation),
  ]);
}

function listParameters({ parameters }: Operation, location: Parameter["in"]): Parameter[] {
  return parameters.filter((parameter) => parameter.in === location);
}

/** The fields that one part of the request holds. */
interface FieldGroup {
  readonly title: string;
  readonly texts?: readonly string[];
  /** Sentences about several of the fields. */
  readonly rules?: readonly string[];
  readonly fields: readonly ShownField[];
}

function renderFieldGroup(
  view: View,
  owner: string,
  { title, texts = [], rules = [], fields }: FieldGroup,
): ElementContent[] {
  if (fields.length === 0) return [];
  return [
    h("h4", title),
    ...texts.flatMap((markdown) => renderProse(markdown, 5)),
    ...renderRules(rules),
    renderFieldList(view, owner, fields, {
      isInRequest: true,
      openLevels: Number.POSITIVE_INFINITY,
    }),
  ];
}

function renderRequestSamples({ samples }: View, operation: Operation): Element {
  const groups = samples.get(operation) ?? [];
  const ariaLabel = `Request samples of ${nameOperation(operation)}`;
  return h("aside", { className: ["side-column"], ariaLabel }, [
    renderLanguageChoice(operation.id, groups[0]?.samples ?? []),
    ...groups.map((shown, index) =>
      renderSampleGroup(shown, { group: `${operation.id}.requests`, isOpen: index === 0 }),
    ),
  ]);
}

function renderResponses(view: View, operation: Operation): Element {
  return h("section", { className: ["columns"], id: nameResponses(operation) }, [
    h("div", { className: ["main-column"] }, [
      h("h3", "Responses"),
      h(
        "ul",
        { className: ["responses"] },
        operation.responses.map((response) => renderResponse(view, response)),
      ),
    ]),
    ...renderResponseExamples(operation),
  ]);
}

function renderResponse(view: View, { status, description, type }: Response): Element {
  return h("li", { className: ["response"] }, [
    h("div", { className: ["field-head"] }, [
      h("code", { className: ["status"] }, status),
      ...(type === undefined ? [] : [" ", h("span", { className: ["type"] }, renderType(type))]),
    ]),
    ...renderProse(description, 6),
    ...(type === undefined
      ? []
      : renderNestedTypes(view, type, { isInRequest: false, openLevels: 2 })),
  ]);
}

/** The first example of each success is initially open. */
function renderResponseExamples(operation: Operation): Element[] {
  const examples = operation.responses.flatMap(({ status, examples: all }) =>
    all.map((example, index) =>
      h("details", { className: ["sample-group"], open: index === 0 && status.startsWith("2") }, [
        h("summary", [
          h("code", { className: ["status"] }, status),
          ` ${example.summary === "" ? example.name : example.summary}`,
        ]),
        ...renderProse(example.description, 6),
        renderJsonSample(example.value),
      ]),
    ),
  );
  if (examples.length === 0) return [];
  const ariaLabel = `Response examples of ${nameOperation(operation)}`;
  return [h("aside", { className: ["side-column"], ariaLabel }, examples)];
}

/** Distinguishes the samples of several operations for screen readers. */
function nameOperation({ httpMethod, path }: Operation): string {
  return `${httpMethod} ${path}`;
}
