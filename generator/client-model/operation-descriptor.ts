import type { Operation as Descriptor } from "../../packages/client/src/operation.js";
import type { BodyOptions, Encodings } from "../../packages/client/src/serialize-body.js";
import type { StyledParameter } from "../../packages/client/src/serialize-parameters.js";
import { listSuccesses } from "../api-model/lookup.js";
import type { BodyForm, Operation, Parameter, RequestBody } from "../api-model/model.js";
import { listEncodings } from "./form-encodings.js";
import { isPlainParameter } from "./simple-parameters.js";

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

/** Facts that hold by default are left out. */
export function describeRequest(operation: Operation): RequestDescriptor {
  const { id, path, body, parameters } = operation;
  const isPlain = (parameter: Parameter) => isPlainParameter(parameter);
  const styled = parameters.filter((parameter) => !isPlain(parameter));
  const query = parameters.filter((parameter) => parameter.in === "query" && isPlain(parameter));
  const content = body && describeContent(body);
  const accept = describeAccept(operation);
  return {
    id,
    method: readMethod(operation),
    path,
    query: Object.fromEntries(query.map(({ name, wireName }) => [name, wireName])),
    ...(styled.length === 0 ? {} : { parameters: styled.map(describeParameter) }),
    hasBody: body !== undefined,
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
  const all = [...listSuccesses(responses), ...responses].flatMap(
    ({ mediaType }) => mediaType ?? [],
  );
  const isUsual = all.every((type) => type === "application/json");
  return isUsual ? undefined : [...new Set(all)].join(", ");
}
