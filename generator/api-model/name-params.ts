import type { BuildContext } from "./build-context.js";
import type { Parameter } from "./model.js";
import { findFreeName, toTypeName } from "./naming.js";

/** The order in which places may have a name that several of them want. */
const locations = ["query", "header", "cookie"] as const;

/**
 * The parameters, of which each has a name of its own in the params object: one whose name another parameter or a
 * field of the body has is called by its place as well, such as `idQuery`. Those of the path are arguments of
 * their own.
 *
 * @param fields - names of the body's fields
 */
export function nameParams(
  context: BuildContext,
  parameters: readonly Parameter[],
  fields: readonly string[],
): Parameter[] {
  const wanted = new Set([...fields, ...parameters.map(({ name }) => name)]);
  const taken = new Set(fields);
  const names = new Map<Parameter, string>();
  for (const location of locations) {
    for (const parameter of parameters.filter((one) => one.in === location)) {
      const name = taken.has(parameter.name)
        ? findFreeName(
            `${parameter.name}${toTypeName(location)}`,
            (one) => taken.has(one) || wanted.has(one),
          )
        : parameter.name;
      taken.add(name);
      names.set(parameter, name);
      if (name !== parameter.name) report(context, parameter, name);
    }
  }
  return parameters.map((parameter) => ({
    ...parameter,
    name: names.get(parameter) ?? parameter.name,
  }));
}

function report(context: BuildContext, parameter: Parameter, name: string): void {
  context.report({
    severity: "warning",
    pointer: parameter.pointer,
    message: `The ${parameter.in} parameter ${JSON.stringify(parameter.name)} has the name of something else in the params object; it is called ${name} there.`,
    hint: "Give the parameter another name there with x-name.",
  });
}
