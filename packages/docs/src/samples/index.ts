import { renderCurl } from "./curl.js";
import { renderPython } from "./python.js";
import { buildRequest, type HttpRequest } from "./request.js";
import type { Sample, SampleOperation, SampleRequest } from "./sample.js";
import { renderTypeScript } from "./typescript.js";

export type { Sample, SampleOperation, SampleRequest } from "./sample.js";

/*
 * The programs are printed here and not by a library: @readme/httpsnippet 10.1.1 puts a body with an apostrophe where
 * the shell executes `$(…)`, leaves backslashes and line ends in Python's strings unescaped, and takes no credentials
 * from the environment.
 */

/**
 * The request as programs in cURL, TypeScript and Python. For a request that the client refuses to send, each program
 * is a comment with the reason.
 */
export async function renderSamples(
  operation: SampleOperation,
  request: SampleRequest,
): Promise<Sample[]> {
  let write: (comment: string, print: (built: HttpRequest) => string) => string;
  try {
    const built = await buildRequest(operation, request);
    write = (_, print) => print(built);
  } catch (error) {
    write = (comment) => `${comment} ${error instanceof Error ? error.message : error}`;
  }
  return [
    {
      id: "curl",
      title: "cURL",
      grammar: "bash",
      code: write("#", (built) => renderCurl(operation, built)),
    },
    {
      id: "typescript",
      title: "TypeScript",
      grammar: "typescript",
      code: write("//", () => renderTypeScript(operation, request)),
    },
    {
      id: "python",
      title: "Python",
      grammar: "python",
      code: write("#", (built) => renderPython(operation, built)),
    },
  ];
}
