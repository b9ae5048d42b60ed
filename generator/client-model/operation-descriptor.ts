import type { Operation as Descriptor } from "../../packages/client/src/operation.js";
import type { BodyOptions, Encoding, Encodings } from "../../packages/client/src/serialize-body.js";
import type { StyledParameter } from "../../packages/client/src/serialize-parameters.js";
import type { BodyForm, Operation, Parameter, RequestBody, TypeRef } from "../api-model/model.js";
import { listSuccesses } from "../api-model/operation-parts.js";
import { listAlternatives } from "../api-model/walk-types.js";

/** Describes a request for the client's runtime. In place of serializers, it has the arguments to construct them. */
export interface RequestDescriptor
  extends Pick<Descriptor<unknown>, "id" | "method" | "path" | "query" | "hasBody" | "accept"> {
  /** Arguments of `styledParameters`. */
  readonly parameters?: readonly StyledParameter[];
  readonly content?: ContentDescriptor;
}

/** The kind of body, and the arguments of its serializer. */
export interface ContentDescriptor {
  readonly form: BodyForm;
  readonly options: BodyOptions;
  readonly encodings: Encodings;
}

/** Describes the request of an operation, without what equals the runtime's defaults. */
export function describeRequest(operation: Operation): RequestDescriptor {
  const { id, path, body, parameters } = operation;
  // Without the fragment, which is not sent. A `#` in braces is part of a name.
  const [sent = path] = /^(?:\{[^{}]*\}|[^#])*/.exec(path) ?? [];
  const hasQuery = sent.replace(/\{[^{}]*\}/g, "").includes("?");
  const isStyled = (one: Parameter) => !isSimpleParameter(one) || (hasQuery && one.in === "path");
  const styled = parameters.filter(isStyled);
  const query = parameters.filter((one) => one.in === "query" && isSimpleParameter(one));
  const content = body && describeContent(body);
  const accept = describeAccept(operation);
  return {
    id,
    method: readMethod(operation),
    path: sent,
    ...(query.length > 0 && {
      query: Object.fromEntries(query.map(({ name, wireName }) => [name, wireName])),
    }),
    // A path with a query of its own needs the serializer, which separates the two.
    ...(styled.length === 0 && !hasQuery ? {} : { parameters: styled.map(describeParameter) }),
    ...(body !== undefined && { hasBody: true }),
    ...(content && { content }),
    ...(accept === undefined ? {} : { accept }),
  };
}

const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH"] as const;

function readMethod({ id, httpMethod }: Operation): RequestDescriptor["method"] {
  const method = methods.find((one) => one === httpMethod);
  if (method === undefined)
    throw new Error(`${id} has the method ${httpMethod}, which no client sends`);
  return method;
}

function describeParameter(parameter: Parameter): StyledParameter {
  const { in: location, name, wireName, style, explode, allowReserved } = parameter;
  return {
    // Path values are passed by wire name.
    name: location === "path" ? wireName : name,
    ...(location === "path" || name === wireName ? {} : { wireName }),
    in: location,
    style,
    ...(explode ? { explode } : {}),
    ...(allowReserved ? { allowReserved } : {}),
  };
}

/** Describes the body; `undefined` for a required JSON object of type `application/json`. */
function describeContent(body: RequestBody): ContentDescriptor | undefined {
  const { form, mediaType, isSpread, required } = body;
  if (form === "json" && mediaType === "application/json" && isSpread && required) return undefined;
  const options = {
    ...(form === "multipart" ? {} : { mediaType }),
    ...(isSpread ? {} : { isWhole: true }),
    ...(required ? {} : { isOptional: true }),
  };
  return { form, options, encodings: listEncodings(body) };
}

/**
 * The `Accept` header: all media types of responses, those of successes first; `undefined` if all are
 * `application/json`.
 */
function describeAccept({ responses }: Operation): string | undefined {
  const all = [...listSuccesses(responses), ...responses].flatMap(({ mediaType, form }) => {
    if (mediaType === undefined) return [];
    // A range that is read as JSON is preceded by `application/json`.
    return form === "json" && mediaType.includes("*") ? ["application/json", mediaType] : mediaType;
  });
  const isUsual = all.every((type) => type === "application/json");
  return isUsual ? undefined : [...new Set(all)].join(", ");
}

/** The encodings of form fields that differ from the default. */
function listEncodings({ encodings }: RequestBody): Encodings {
  return encodings.map(({ name, contentType, style, explode, allowReserved }) => {
    if (style === undefined) return [name, contentType === undefined ? {} : { contentType }];
    const encoding: Encoding = {
      style,
      ...(explode ? { explode } : {}),
      ...(allowReserved ? { allowReserved } : {}),
    };
    return [name, encoding];
  });
}

/** Names that need no escaping in a query. */
const simpleName = /^[\w.~[\]$-]+$/;

/** Whether the transport serializes the parameter without `styledParameters`. */
export function isSimpleParameter(parameter: Parameter): boolean {
  const { in: location, style, explode, allowReserved, type, wireName } = parameter;
  if (location === "path") return style === "simple" && isScalar(type) && !allowsBoolean(type);
  const isUsual = location === "query" && style === "form" && explode && !allowReserved;
  const items = type.kind === "array" ? type.items : type;
  return isUsual && simpleName.test(wireName) && isScalar(items);
}

/** Whether no value of the type is a list or an object. */
function isScalar(type: TypeRef): boolean {
  return listAlternatives(type).every(({ kind }) => ["scalar", "literal", "enum"].includes(kind));
}

/** Whether the type allows booleans, which the transport refuses as path values. */
function allowsBoolean(type: TypeRef): boolean {
  return listAlternatives(type).some((one) => {
    if (one.kind === "literal") return typeof one.value === "boolean";
    return one.kind === "scalar" && one.scalar === "boolean";
  });
}
