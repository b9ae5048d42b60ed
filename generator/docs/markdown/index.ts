import type { RootContent } from "mdast";
import { listNamedSchemas } from "../../api-model/lookup.js";
import type {
  ApiModel,
  Credential,
  EnumModel,
  SchemaModel,
  SecurityScheme,
} from "../../api-model/model.js";
import type { ClientModel } from "../../client-model/client-model.js";
import { describeMember, formatLimits, formatRelation } from "../../client-model/sentences.js";
import type { GeneratedFile } from "../../emitters/emitter.js";
import { renderHeader } from "../../typescript/header.js";
import {
  anchor,
  code,
  heading,
  link,
  list,
  paragraph,
  parseInline,
  parseMarkdown,
  printMarkdown,
  table,
  text,
} from "../markdown-nodes.js";
import { renderMatrix, renderModelCases } from "./cases.js";
import { renderDeprecation, renderField, renderInconsistency, renderTypeRef } from "./fields.js";
import { renderOperation, renderTags } from "./operations.js";

const path = "packages/docs/generated/reference.md";

/** `@scope/docs`: the whole reference as Markdown, for people and for tools. */
export function emitMarkdown({ api }: ClientModel): GeneratedFile[] {
  // Printed part by part, as the trees of a thousand operations together would fill the memory.
  const parts = Array.from(listParts(api), (part) => printMarkdown(part).trimEnd());
  return [{ path, text: `${parts.filter((part) => part !== "").join("\n\n")}\n` }];
}

function* listParts(api: ApiModel): Generator<readonly RootContent[]> {
  yield [
    { type: "html", value: `<!-- ${renderHeader(api).replaceAll("--", "- -")} -->` },
    heading(1, text(api.info.title)),
    ...(api.info.summary === "" ? [] : [paragraph(text(api.info.summary))]),
    paragraph(
      text(`Version ${api.info.version}.`),
      ...(api.releases.length === 0
        ? []
        : [text(" See "), link("changelog.md", text("what has changed")), text(".")]),
    ),
    ...parseMarkdown(api.info.description, 1),
    ...renderServers(api),
    ...renderCredentials(api),
    ...renderTags(api),
  ];
  for (const operation of api.operations) yield renderOperation(operation);
  const schemas = listNamedSchemas(api);
  if (schemas.length > 0) yield [heading(2, text("Schemas"))];
  for (const schema of schemas) yield renderSchema(schema);
  if (api.enums.length > 0) yield [heading(2, text("Enums"))];
  for (const model of api.enums) yield renderEnum(model);
  yield [...renderModelCases(api), ...renderMatrix(api)];
}

export function renderServers({ servers }: ApiModel): RootContent[] {
  if (servers.length === 0) return [];
  const items = servers.map(({ url, description }) => [
    paragraph(code(url), text(description === "" ? "" : ` ${description}`)),
  ]);
  return [heading(2, text("Server")), list(items)];
}

export function renderCredentials({ security }: ApiModel): RootContent[] {
  return security.flatMap((scheme) => [
    heading(2, text("Credentials")),
    ...parseMarkdown(scheme.description),
    table([
      [[text("Client option")], [text("Environment variable")], [text("Sent as")]],
      ...listUses(scheme).map(([{ option, variable }, use]) => [
        [code(option)],
        [code(variable)],
        [text(use)],
      ]),
    ]),
  ]);
}

function listUses(scheme: SecurityScheme): (readonly [Credential, string])[] {
  if (scheme.kind === "basic") {
    return [
      [scheme.username, "HTTP Basic user name"],
      [scheme.password, "HTTP Basic password"],
    ];
  }
  if (scheme.kind === "token") return [[scheme.token, `Authorization: ${scheme.prefix}`]];
  const locations = { header: "header", query: "query parameter", cookie: "cookie" } as const;
  return [[scheme.key, `${locations[scheme.in]} ${scheme.name}`]];
}

function renderSchema(schema: SchemaModel): RootContent[] {
  const intro = [
    anchor(schema.name),
    heading(3, code(schema.name)),
    ...parseMarkdown(schema.description, 4),
    ...(schema.inconsistency === undefined ? [] : [renderInconsistency(schema.inconsistency)]),
    ...renderDeprecation(schema),
  ];
  if (schema.kind === "alias") {
    const sentences = formatLimits(schema.limits).map((sentence) =>
      paragraph(...parseInline(sentence)),
    );
    return [...intro, paragraph(...renderTypeRef(schema.type)), ...sentences];
  }
  return [
    ...intro,
    ...schema.relations.map((relation) => paragraph(...parseInline(formatRelation(relation)))),
    list(schema.properties.map((property) => renderField(schema.name, property))),
  ];
}

function renderEnum(model: EnumModel): RootContent[] {
  const { name, description, inconsistency, members } = model;
  const items = members.map((member) => {
    const description = describeMember(member);
    const meaning = description === "" ? [] : [text(": "), ...parseInline(description)];
    const deprecated =
      member.deprecated === undefined
        ? []
        : [text(" Deprecated: "), ...parseInline(member.deprecated)];
    return [paragraph(code(String(member.value)), ...meaning, ...deprecated)];
  });
  const note = inconsistency === undefined ? [] : [renderInconsistency(inconsistency)];
  return [
    anchor(name),
    heading(3, code(name)),
    ...parseMarkdown(description, 4),
    ...note,
    ...renderDeprecation(model),
    list(items),
  ];
}
