import GithubSlugger from "github-slugger";
import type { Heading, RootContent } from "mdast";
import type {
  DocsView,
  GuideView,
  OperationView,
  Prose,
  SampleView,
  SectionAnchors,
  TagView,
} from "../../../packages/docs/src/view.js";
import type { ApiModel } from "../../api-model/model.js";
import { listNamedSchemas } from "../../api-model/operation-parts.js";
import type { ClientModel } from "../../client-model/client-model.js";
import { renderHeader } from "../../typescript/header.js";
import { type ExampleSamples, renderAllSamples } from "../samples/describe-samples.js";
import { TextReader } from "../text-reader.js";
import { toText } from "../to-text.js";
import { buildCases } from "./build-cases.js";
import { addErrors, type WrittenGuide } from "./build-errors.js";
import { buildEvents } from "./build-events.js";
import { buildOperation } from "./build-operations.js";
import { buildReleases } from "./build-releases.js";
import { buildExternalLink } from "./links.js";
import { findSharedTypes, isPaged } from "./shared-types.js";
import { TypePlacer } from "./type-placer.js";

/** Matches the heading of the part of the API's description that is shown with the credentials of the client. */
const aboutCredentials = /^(?:authenticat|authoriz|credential|api keys?$)/i;

/** Builds the view of a client and its API that all printers of the docs share. */
export async function buildDocsView(client: ClientModel): Promise<DocsView> {
  const { api } = client;
  const texts = new TextReader();
  const shared = isPaged(api) ? findSharedTypes(api) : undefined;
  const types = new TypePlacer(texts, api, shared);
  const named = listNamedSchemas(api);
  const isNamed = new Set(named);
  for (const schema of api.schemas) if (!isNamed.has(schema)) types.omit(schema);
  const samples = await renderAllSamples(api);
  const tools = { texts, types };
  const operations = client.methods.map((method) => {
    const { operation } = method;
    return buildOperation(
      client,
      method,
      tools,
      buildSamples(texts, operation.id, samples.get(operation) ?? []),
      buildEvents(
        api.events.filter((event) => event.operation === operation.pointer),
        operation.id,
        tools,
      ),
    );
  });
  const webhooks = buildEvents(
    api.events.filter(({ kind }) => kind === "webhook"),
    "webhooks",
    tools,
  );
  const others = [
    ...named.flatMap((schema) => types.placeSchema(schema)),
    ...api.enums.flatMap((model) => types.placeEnum(model)),
  ];
  const slugger = new GithubSlugger();
  for (const { anchor } of operations) slugger.slug(anchor);
  slugger.slug("main");
  const { description, guides } = buildGuides(texts.prose(api.info.description), slugger);
  const written =
    api.security.length === 0
      ? undefined
      : guides.find(({ title }) => aboutCredentials.test(toText(title)));
  const authentication = written ?? {
    anchor: slugger.slug("Credentials"),
    title: "Credentials",
    content: "",
  };
  return {
    header: renderHeader(api),
    title: api.info.title,
    isPaged: isPaged(api),
    packageName: `${client.scope}/client`,
    version: api.info.version,
    summary: api.info.summary,
    description,
    guides: addErrors(
      guides.filter((guide) => guide !== written),
      api,
      (heading) => slugger.slug(heading),
    ),
    authentication,
    anchors: nameSections(api, slugger),
    servers: api.servers,
    credentials: client.security.schemes.map(({ scheme, credentials }) => ({
      description: texts.prose(scheme.description),
      uses: credentials.map(({ option, variable, sentAs }) => ({ option, variable, sentAs })),
    })),
    externalDocs: buildExternalLink(api.info),
    webhooks,
    tags: buildTags(texts, api, operations, slugger),
    operations,
    schemas: named.flatMap((schema) => types.schemas.get(schema) ?? []),
    enums: api.enums.flatMap((model) => types.enums.get(model) ?? []),
    others,
    cases: buildCases(texts, api),
    releases: buildReleases(texts, api),
  };
}

function buildSamples(
  texts: TextReader,
  operation: string,
  found: readonly ExampleSamples[],
): SampleView[] {
  return found.map(({ example: { name, summary, description }, samples }) => ({
    anchor: `${operation}.examples.${name}`,
    title: summary === "" ? name : summary,
    description: texts.prose(description),
    samples,
  }));
}

/** Anchors of section headings, as GitHub assigns them in Markdown. */
function nameSections({ cases }: ApiModel, slugger: GithubSlugger): SectionAnchors {
  const slug = (heading: string): string => slugger.slug(heading);
  const name = cases?.name ?? "case";
  return {
    about: slug("About this API"),
    server: slug("Server"),
    operations: slug("Operations"),
    webhooks: slug("Webhooks"),
    types: slug("Other types"),
    cases: slug(`${name}s`),
    matrix: slug(`Fields by ${name}`),
    fields: slug("All fields"),
  };
}

function buildTags(
  texts: TextReader,
  { tags, operations: models }: ApiModel,
  operations: readonly OperationView[],
  slugger: GithubSlugger,
): TagView[] {
  const groups = new Map<string, OperationView[]>();
  for (const [index, { tag }] of models.entries())
    groups.set(tag, [...(groups.get(tag) ?? []), ...operations.slice(index, index + 1)]);
  return [...groups].map(([name, members]) => {
    const tag = tags.find((one) => one.name === name);
    return {
      name,
      anchor: slugger.slug(name),
      description: texts.inline(tag?.description ?? ""),
      externalDocs: tag && buildExternalLink(tag),
      operations: members,
    };
  });
}

/** Splits the description of the API at its highest headings. */
function buildGuides(
  description: Prose,
  slugger: GithubSlugger,
): { readonly description: Prose; readonly guides: readonly WrittenGuide[] } {
  if (typeof description === "string") return { description, guides: [] };
  const depth = Math.min(...description.filter(isHeading).map((node) => node.depth));
  const intro: RootContent[] = [];
  const guides: (GuideView & { readonly content: RootContent[] })[] = [];
  for (const node of description) {
    if (isHeading(node) && node.depth === depth) {
      const anchor = slugger.slug(toText(node.children));
      guides.push({ anchor, title: node.children, content: [] });
    } else (guides.at(-1)?.content ?? intro).push(node);
  }
  return { description: intro, guides };
}

const isHeading = (node: RootContent): node is Heading => node.type === "heading";
