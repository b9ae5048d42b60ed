import type { Encoding } from "../../packages/client/src/serialize-body.js";
import type { Operation, Parameter, RequestBody } from "../api-model/model.js";
import { listEncodings } from "../client-model/form-encodings.js";
import { isPlainParameter } from "../client-model/simple-parameters.js";
import { renderLiteral } from "../typescript/render.js";

/** Query fields that the transport writes by itself: a scalar, or a list of them whose name is repeated. */
export function fieldsInPlainQuery({ parameters }: Operation): Parameter[] {
  return parameters.filter((parameter) => parameter.in === "query" && isPlainParameter(parameter));
}

/** The call that describes the parameters which are more than that. */
export function writeStyled({ parameters }: Operation): string | undefined {
  const styled = parameters.filter((parameter) => !isPlainParameter(parameter));
  if (styled.length === 0) return undefined;
  const items = styled.map(({ in: place, name, wireName, style, explode, allowReserved }) => {
    const entries = [
      // Values of the path come under their names on the wire.
      `name: ${renderLiteral(place === "path" ? wireName : name)}`,
      ...(place === "path" || name === wireName ? [] : [`wireName: ${renderLiteral(wireName)}`]),
      `in: ${renderLiteral(place)}`,
      `style: ${renderLiteral(style)}`,
      ...(explode ? ["explode: true"] : []),
      ...(allowReserved ? ["allowReserved: true"] : []),
    ];
    return `{ ${entries.join(", ")} }`;
  });
  return `styledParameters([${items.join(", ")}])`;
}

/** What the body is, where it is no JSON object under its usual media type. */
export function writeBodyDescriptor({ body }: Operation): string | undefined {
  if (body === undefined) return undefined;
  const { form, mediaType, isSpread, required } = body;
  const entries = [
    ...(form === "multipart" ? [] : [`mediaType: ${renderLiteral(mediaType)}`]),
    ...(isSpread ? [] : ["isWhole: true"]),
    ...(required ? [] : ["isOptional: true"]),
  ];
  const isUsual = form === "json" && mediaType === "application/json" && isSpread && required;
  if (isUsual) return undefined;
  const args = [`{ ${entries.join(", ")} }`, ...writeEncodings(body)];
  return `${bodyWriters[form]}(${args.join(", ")})`;
}

function writeEncodings(body: RequestBody): string[] {
  const fields = listEncodings(body).map(
    ([name, encoding]) => `[${renderLiteral(name)}, { ${writeEncoding(encoding)} }]`,
  );
  return fields.length === 0 ? [] : [`[${fields.join(", ")}]`];
}

function writeEncoding(encoding: Encoding): string {
  return Object.entries(encoding)
    .map(([key, value]) => `${key}: ${renderLiteral(value)}`)
    .join(", ");
}

const bodyWriters = {
  json: "jsonBody",
  form: "formBody",
  multipart: "multipartBody",
  text: "rawBody",
  binary: "rawBody",
} as const;

/** The modules of the runtime that the descriptors of the operations use. */
export function listRuntimeImports(
  operations: readonly Operation[],
  needsReader: (operation: Operation) => boolean,
): Record<string, string[]> {
  const writers = operations.flatMap((operation) => {
    const { form } = operation.body ?? {};
    return form === undefined || writeBodyDescriptor(operation) === undefined
      ? []
      : [bodyWriters[form]];
  });
  return {
    "../../responses.js": operations.some(needsReader) ? ["responseByStatus"] : [],
    "../../serialize-body.js": writers,
    "../../serialize-parameters.js": operations.some(
      (operation) => writeStyled(operation) !== undefined,
    )
      ? ["styledParameters"]
      : [],
  };
}
