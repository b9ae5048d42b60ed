import { listFormPairs, listParts } from "../../../packages/client/src/bodies/encoding.js";
import type { JsonValue, RequestBody } from "../../api-model/model.js";
import { listEncodings } from "../../client-model/form-encodings.js";
import { isRecord } from "./json.js";
import type { SampleForm } from "./sample.js";
import { toWellFormed } from "./wire-request.js";

/** What the client makes of a body that goes as a form or in parts; nothing of any other. */
export function writeForm(
  body: RequestBody | undefined,
  value: JsonValue | undefined,
): { readonly content?: SampleForm } {
  if (body === undefined || value === undefined || !isRecord(value)) return {};
  if (body.form !== "form" && body.form !== "multipart") return {};
  const encodings = listEncodings(body);
  const pairs = body.form === "form" ? listFormPairs(value, encodings) : [];
  const parts = listParts(value, encodings).map((part) => ({
    name: part.name,
    value: toWellFormed(String(part.value)),
    isFile: body.uploads.includes(part.name),
    ...(part.type === undefined ? {} : { type: part.type }),
  }));
  return {
    content: {
      text: pairs.map((pair) => pair.join("=")).join("&"),
      isPlain: body.encodings.every(({ style }) => style === undefined),
      parts,
    },
  };
}
