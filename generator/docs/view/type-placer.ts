import type { EnumView, SchemaView, TypeView } from "../../../packages/docs/src/view.js";
import type {
  ApiModel,
  Described,
  EnumModel,
  SchemaModel,
  TypeRef,
} from "../../api-model/model.js";
import { findRequestSchemas } from "../../api-model/operation-parts.js";
import { findObject, walkType } from "../../api-model/walk-types.js";
import { describeMember, formatLimits, formatRelationsOf } from "../../client-model/sentences.js";
import type { TextReader } from "../text-reader.js";
import { buildField } from "./build-fields.js";
import { describeType } from "./describe-type.js";
import { buildExternalLink, explorerHref } from "./links.js";

/** Assigns each schema and enum to one place: below the first field or response that uses it. Other uses link there. */
export class TypePlacer {
  /** The views of all types placed so far; `undefined` for a type that is being built or is not shown. */
  readonly schemas = new Map<SchemaModel, SchemaView | undefined>();
  readonly enums = new Map<EnumModel, EnumView>();

  readonly #requests: ReadonlySet<SchemaModel>;

  /** @param apart - types that are not shown where they are used */
  constructor(
    readonly texts: TextReader,
    readonly api: ApiModel,
    readonly apart: ReadonlySet<SchemaModel | EnumModel> = new Set(),
  ) {
    this.#requests = findRequestSchemas(api);
  }

  /** Builds views of the types inside a type that have no place yet, with all types that these refer to. */
  place(type: TypeRef): TypeView[] {
    return [...walkType(type)].flatMap((part): TypeView[] => {
      if (part.kind === "enum" && !this.apart.has(part.enum)) return this.placeEnum(part.enum);
      return part.kind === "schema" && !this.apart.has(part.schema)
        ? this.placeSchema(part.schema)
        : [];
    });
  }

  placeEnum(model: EnumModel): EnumView[] {
    if (this.enums.has(model)) return [];
    const view = buildEnum(this.texts, model, findExplorer(this.api, model));
    this.enums.set(model, view);
    return [view];
  }

  placeSchema(schema: SchemaModel): SchemaView[] {
    if (this.schemas.has(schema)) return [];
    // A type may be recursive.
    this.omit(schema);
    const view = this.#buildSchema(schema);
    this.schemas.set(schema, view);
    return [view];
  }

  /** Excludes a schema whose fields are documented as params. */
  omit(schema: SchemaModel): void {
    this.schemas.set(schema, undefined);
  }

  #buildSchema(schema: SchemaModel): SchemaView {
    const { texts } = this;
    const isObject = schema.kind === "object";
    return {
      kind: schema.kind,
      name: schema.name,
      ...describe(texts, schema),
      rules: isObject ? [] : formatLimits(schema.limits).map((sentence) => texts.inline(sentence)),
      fields: isObject
        ? schema.properties.map((property) =>
            buildField(texts, property, {
              owner: schema.name,
              nested: this.place(property.type),
              relations: formatRelationsOf(
                schema.relations,
                property.name,
                this.#requests.has(schema),
              ),
              cases: this.api.cases,
            }),
          )
        : [],
      type: isObject ? undefined : describeType(schema.type),
      nested: isObject ? [] : this.place(schema.type),
    };
  }
}

/**
 * For the enum of model types, the explorer's address up to the value: the explorer reads the type from its address.
 * `undefined` for any other enum.
 */
function findExplorer(api: ApiModel, model: EnumModel): string | undefined {
  const { cases, operations } = api;
  const type = cases?.requestType.property.type;
  if (cases === undefined || type?.kind !== "enum" || type.enum !== model) return undefined;
  const operation = operations.find(
    ({ body }) => findObject(body?.type) === cases.requestType.schema,
  );
  const page = operation && explorerHref(api, operation);
  return page && `${page}${page.includes("?") ? "&" : "?"}${cases.modelType.property.name}=`;
}

function buildEnum(texts: TextReader, model: EnumModel, explorer: string | undefined): EnumView {
  return {
    kind: "enum",
    name: model.name,
    ...describe(texts, model),
    explorer,
    members: model.members.map((member) => {
      const { value, deprecated } = member;
      const text = typeof value === "string" && value !== "" ? value : JSON.stringify(value);
      return {
        anchor: `${model.name}.${text}`,
        value: text,
        description: texts.inline(describeMember(member)),
        deprecated: texts.inline(deprecated),
      };
    }),
  };
}

function describe(texts: TextReader, described: Described) {
  const { description, deprecated, inconsistency } = described;
  return {
    externalDocs: buildExternalLink(described),
    description: texts.prose(description),
    summary: texts.inline(firstSentence(description)),
    deprecated,
    inconsistency: texts.inline(inconsistency),
  };
}

function firstSentence(description: string): string {
  const [paragraph = ""] = description.trim().split(/\n\s*\n/);
  const line = paragraph.replaceAll(/\s*\n\s*/g, " ");
  return /^.*?[.!?](?=\s|$)/.exec(line)?.[0] ?? line;
}
