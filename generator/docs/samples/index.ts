import { renderCurl } from "./curl.js";
import { renderPython } from "./python.js";
import type { Sample, SampleOperation, SampleRequest } from "./sample.js";
import { renderTypeScript } from "./typescript.js";
import { resolveRequest } from "./wire-request.js";

export type { Sample, SampleOperation, SampleRequest } from "./sample.js";

/*
 * The samples are written here, as the snippet library that was tried (@readme/httpsnippet 10.1.1) puts a body with
 * an apostrophe where the shell executes `$(…)`, leaves backslashes and line ends in Python's strings unescaped, and
 * takes no credentials from the environment.
 */

/**
 * The request as programs that send it: cURL, TypeScript, Python. Takes whatever a reader of the explorer types,
 * so it never throws.
 */
export function renderSamples(operation: SampleOperation, request: SampleRequest): Sample[] {
  const wire = resolveRequest(operation, request);
  return [
    { id: "curl", title: "cURL", grammar: "bash", code: renderCurl(operation, wire) },
    {
      id: "typescript",
      title: "TypeScript",
      grammar: "typescript",
      code: renderTypeScript(operation, request, wire),
    },
    { id: "python", title: "Python", grammar: "python", code: renderPython(operation, wire) },
  ];
}
