import GithubSlugger from "github-slugger";
import type {
  CredentialView,
  DocsView,
  OperationView,
  SampleView,
  SectionAnchors,
  TagView,
} from "../../../packages/docs/src/view.js";
import { listNamedSchemas } from "../../api-model/lookup.js";
import type { ApiModel, Credential, SecurityScheme } from "../../api-model/model.js";
import type { ClientModel } from "../../client-model/client-model.js";
import { renderHeader } from "../../typescript/header.js";
import { type ExampleSamples, renderAllSamples } from "../samples/describe.js";
import { TextReader } from "../text-reader.js";
import { buildCases } from "./build-cases.js";
import { buildErrorGuide } from "./build-errors.js";
import { buildGuides } from "./build-guides.js";
import { buildOperation } from "./build-operations.js";
import { buildReleases } from "./build-releases.js";
import { TypePlacer } from "./type-placer.js";

/** What the documentation says of a client and its API. */
export async function buildDocsView({ api }: ClientModel): Promise<DocsView> {
  const texts = new TextReader();
  const types = new TypePlacer(texts);
  const named = listNamedSchemas(api);
  const isNamed = new Set(named);
  for (const schema of api.schemas) if (!isNamed.has(schema)) types.omit(schema);
  const samples = await renderAllSamples(api);
  const operations = api.operations.map((operation) =>
    buildOperation(operation, { texts, types }, buildSamples(texts, samples.get(operation) ?? [])),
  );
  const others = [
    ...named.flatMap((schema) => types.placeSchema(schema)),
    ...api.enums.flatMap((model) => types.placeEnum(model)),
  ];
  const slugger = new GithubSlugger();
  for (const { anchor } of operations) slugger.slug(anchor);
  slugger.slug("main");
  const { description, guides } = buildGuides(texts.prose(api.info.description), slugger);
  return {
    header: renderHeader(api),
    title: api.info.title,
    version: api.info.version,
    summary: api.info.summary,
    description,
    guides: [...guides, ...buildErrorGuide(texts, api, (heading) => slugger.slug(heading))],
    anchors: nameSections(api, slugger),
    servers: api.servers,
    credentials: api.security.map((scheme) => buildCredential(texts, scheme)),
    tags: buildTags(texts, api, operations),
    operations,
    schemas: named.flatMap((schema) => types.schemas.get(schema) ?? []),
    enums: api.enums.flatMap((model) => types.enums.get(model) ?? []),
    others,
    cases: buildCases(texts, api),
    releases: buildReleases(texts, api),
  };
}

function buildSamples(texts: TextReader, found: readonly ExampleSamples[]): SampleView[] {
  return found.map(({ example: { name, summary, description }, samples }) => ({
    title: summary === "" ? name : summary,
    description: texts.prose(description),
    samples,
  }));
}

/** The anchors that GitHub gives the headings in Markdown. */
function nameSections({ cases }: ApiModel, slugger: GithubSlugger): SectionAnchors {
  const slug = (heading: string): string => slugger.slug(heading);
  const name = cases?.name ?? "case";
  return {
    server: slug("Server"),
    credentials: slug("Credentials"),
    operations: slug("Operations"),
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
): TagView[] {
  const groups = new Map<string, OperationView[]>();
  for (const [index, { tag }] of models.entries())
    groups.set(tag, [...(groups.get(tag) ?? []), ...operations.slice(index, index + 1)]);
  return [...groups].map(([name, members]) => ({
    name,
    description: texts.inline(tags.find((tag) => tag.name === name)?.description ?? ""),
    operations: members,
  }));
}

function buildCredential(texts: TextReader, scheme: SecurityScheme): CredentialView {
  return {
    description: texts.prose(scheme.description),
    uses: listUses(scheme).map(([{ option, variable }, sentAs]) => ({ option, variable, sentAs })),
  };
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
