import type { Encoding, Encodings } from "../../packages/client/src/serialize-body.js";
import type { RequestBody } from "../api-model/model.js";

/** How fields of a form are written, in the words of the client's runtime: what is not as usual. */
export function listEncodings({ encodings }: RequestBody): Encodings {
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
