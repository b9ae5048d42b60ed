import type { Operation as Descriptor } from "../../packages/client/src/operation.js";
import type { BodyOptions, Encoding, Encodings } from "../../packages/client/src/serialize-body.js";
import type { StyledParameter } from "../../packages/client/src/serialize-parameters.js";
import type { BodyForm, Operation, Parameter, RequestBody, TypeRef } from "../api-model/model.js";
import { listSuccesses } from "../api-model/operation-parts.js";
import { listAlternatives } from "../api-model/walk-types.js";

/** What the client's runtime must know of a request, with the arguments of its constructors in their place. */
export interface RequestDescriptor
  extends Pick<Descriptor<unknown>, "id" | "method" | "path" | "query" | "hasBody" | "accept"> {
  /** Arguments of `styledParameters`. */
  readonly parameters?: readonly StyledParameter[];
  readonly content?: ContentDescriptor;
}

/** Which kind of body it is, and the arguments of its constructor. */
export interface ContentDescriptor {
  readonly form: BodyForm;
  readonly options: BodyOptions;
  readonly encodings: Encodings;
}

/** Defaults are omitted. */
export function describeRequest(operation: Operation): RequestDescriptor {
  const { id, path, body, parameters } = operation;
  // A fragment is not sent; what stands in braces is a name.
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
    // The path is sent as it stands here, so that a query in it has to be told apart.
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
    // Values of the path come under their names on the wire.
    name: location === "path" ? wireName : name,
    ...(location === "path" || name === wireName ? {} : { wireName }),
    in: location,
    style,
    ...(explode ? { explode } : {}),
    ...(allowReserved ? { allowReserved } : {}),
  };
}

/** `undefined` for a JSON object under its usual media type. */
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

/** The media types that a response may have, those of success first; `undefined` for JSON alone. */
function describeAccept({ responses }: Operation): string | undefined {
  const all = [...listSuccesses(responses), ...responses].flatMap(({ mediaType, form }) => {
    if (mediaType === undefined) return [];
    // Of a range, a server may send another type than the one that is read.
    return form === "json" && mediaType.includes("*") ? ["application/json", mediaType] : mediaType;
  });
  const isUsual = all.every((type) => type === "application/json");
  return isUsual ? undefined : [...new Set(all)].join(", ");
}

/** How fields of a form are written, in the words of the client's runtime: what is not as usual. */
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

/** Names that stand in a query as they are. */
const simpleName = /^[\w.~[\]$-]+$/;

/** Whether the transport writes it by itself. */
export function isSimpleParameter(parameter: Parameter): boolean {
  const { in: location, style, explode, allowReserved, type, wireName } = parameter;
  if (location === "path") return style === "simple" && isScalar(type) && !allowsBoolean(type);
  const isUsual = location === "query" && style === "form" && explode && !allowReserved;
  const items = type.kind === "array" ? type.items : type;
  return isUsual && simpleName.test(wireName) && isScalar(items);
}

/** Whether values of the type are neither lists nor objects. */
function isScalar(type: TypeRef): boolean {
  return listAlternatives(type).every(({ kind }) => ["scalar", "literal", "enum"].includes(kind));
}

/** An id is no boolean, so that `true` is refused where the path has an id. */
function allowsBoolean(type: TypeRef): boolean {
  return listAlternatives(type).some((one) => {
    if (one.kind === "literal") return typeof one.value === "boolean";
    return one.kind === "scalar" && one.scalar === "boolean";
  });
}
