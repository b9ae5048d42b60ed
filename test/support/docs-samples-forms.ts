import { describeRequest } from "../../generator/client-model/operation-descriptor.js";
import {
  describeSampleOperation,
  listExampleRequests,
} from "../../generator/docs/samples/describe-samples.js";
import { listFormPairs, multipartBody } from "../../packages/client/src/serialize-body.js";
import { moveTo, sampleIn } from "./docs-samples.js";
import { modelOf } from "./generator-cases.js";
import { startServer } from "./http-server.js";
import { readParts } from "./read-parts.js";

/** The text of a form, or name, media type and text of each part of a multipart body. */
export type FormContent = string | readonly (readonly [name: string, type: string, text: string])[];

/** Omits file names, because the platform decides whether a part with a media type has one. */
function listParts(body: string, contentType: string | null | undefined): FormContent {
  return readParts(body, contentType).map(({ name, type, text }) => [name, type, text]);
}

/**
 * Runs the sample of an operation of the fixture with all kinds of bodies, for its first example.
 *
 * @returns what it sent, and what the client sends
 */
export async function compareForms(
  id: string,
  language: "curl" | "python",
  run: (code: string) => Promise<unknown>,
): Promise<{ readonly sent: FormContent; readonly want: FormContent }> {
  const api = await modelOf("body-kinds");
  const operation = api.operations.find((one) => one.id === id);
  if (operation === undefined) throw new Error(`There is no ${id}`);
  const encodings = describeRequest(operation).content?.encodings ?? [];
  const about = describeSampleOperation(api, operation);
  const [{ request }] = listExampleRequests(operation);
  const { origin, requests, close } = await startServer((_, response) =>
    response.writeHead(204).end(),
  );
  try {
    await run(await sampleIn(language, moveTo(origin, about), request));
  } finally {
    await close();
  }
  const [{ body, headers } = { body: "", headers: {} }] = requests;
  const type = `${headers["content-type"]}`;
  if (operation.body?.form === "form") {
    const pairs = listFormPairs(request.params, encodings).map((pair) => pair.join("="));
    return { sent: body, want: pairs.join("&") };
  }
  const content = multipartBody({}, encodings).serialize(Object(request.params));
  if (!(content instanceof FormData)) throw new Error("The client writes no parts");
  const whole = new Response(content);
  return {
    sent: listParts(body, type),
    want: listParts(await whole.text(), whole.headers.get("content-type")),
  };
}
