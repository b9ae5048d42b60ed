import type { Example } from "../../api-model/model.js";
import type { ClientModel, MethodModel } from "../../client-model/client-model.js";
import { printJson, printObject } from "../../typescript/literals.js";
import { SourceFile } from "../../typescript/source-file.js";
import { declareConstant, type Statement } from "../../typescript/statements.js";
import type { GeneratedFile } from "../emitter.js";

/** The responses that the document shows as examples. */
export function emitMockExamples(client: ClientModel, path: string): GeneratedFile {
  const file = new SourceFile(client, path);
  return file.print(client.methods.flatMap((method) => declareExamples(file, client, method)));
}

function declareExamples(
  file: SourceFile,
  { scope }: ClientModel,
  method: MethodModel,
): Statement[] {
  const { constant, operation, result, failures } = method;
  const { httpMethod, path } = operation;
  const resultType = result.type === "void" ? "void" : file.type(result.type, `${scope}/client`);
  const failuresType = file.type(failures.name, `${scope}/client`);
  const successes = result.successes.flatMap(({ examples }) => examples);
  const failed = failures.list.flatMap(({ status, examples: [example] }) =>
    example === undefined ? [] : [{ ...example, name: status }],
  );
  return [
    declareConstant({
      name: `${constant}Responses`,
      docs: {
        paragraphs: [`Responses of \`${httpMethod} ${path}\`, by the name of the example.`],
      },
      isExported: true,
      type: `Readonly<Record<string, ${resultType}>>`,
      value: printExamples(successes),
    }),
    declareConstant({
      name: `${constant}Failures`,
      docs: {
        paragraphs: [
          `Failures of \`${httpMethod} ${path}\`, by status; \`5XX\` stands for all of 500–599.`,
        ],
      },
      isExported: true,
      type: `Readonly<Record<string, ${failuresType}[keyof ${failuresType}]>>`,
      value: printExamples(failed),
    }),
  ];
}

function printExamples(examples: readonly Example[]): string {
  return printObject(examples.map(({ name, value }) => ({ key: name, value: printJson(value) })));
}
