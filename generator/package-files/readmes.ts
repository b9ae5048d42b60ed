import type { RootContent } from "mdast";
import type { ApiModel } from "../api-model/model.js";
import {
  codeBlock,
  heading,
  list,
  paragraph,
  phrase,
  printMarkdown,
  text,
} from "../docs/markdown-nodes.js";
import { TextReader } from "../docs/text-reader.js";
import type { GeneratedFile } from "../emitters/emitter.js";
import { groupBy } from "../group-by.js";
import { printLiteral } from "../typescript/literals.js";

/** The READMEs: what the packages are, and how to build and use them. */
export function renderReadmes(api: ApiModel): GeneratedFile[] {
  const { scope } = api.client;
  return [
    readme("README.md", describeAll(api)),
    readme("enums/README.md", [
      heading(1, text(`${scope}/enums`)),
      prose(
        "For each enum of the API a list of its values, a union, an object with a member per value, a guard, and texts for user interfaces. `unlisted` marks a value that the description does not list yet, so that the compiler accepts it.",
      ),
    ]),
    readme("client/README.md", describeClient(api)),
    readme("docs/README.md", [
      heading(1, text(`${scope}/docs`)),
      prose(
        "The reference, as web pages, as Markdown and for tools, in `generated/`. The command that generated it, with `npm run docs:build --` in place of `npm run codegen --`, also writes `site/`: the whole site with its style sheets and scripts, an explorer and Redoc's view, which works offline and from the disk.",
      ),
    ]),
  ];
}

function describeAll(api: ApiModel): RootContent[] {
  const { scope } = api.client;
  return [
    heading(1, text(`Packages of ${api.info.title}`)),
    list([
      [prose(`\`${scope}/enums\` in \`enums/\``)],
      [prose(`\`${scope}/client\` in \`client/\`, which depends on it`)],
      [prose(`\`${scope}/docs\` in \`docs/\``)],
    ]),
    prose("Install and build them here, then pack, publish or link them:"),
    codeBlock("sh", "npm install\nnpx tsc -b client"),
    prose(
      "Generated files say so in their header. The generator changes and deletes only these; a file of your own in the place of a generated one is an error. Edits of generated files are lost with the next run, so put your own code elsewhere.",
    ),
  ];
}

function describeClient(api: ApiModel): RootContent[] {
  const { name, scope } = api.client;
  const resources = [...groupBy(api.operations, (operation) => operation.resource)];
  const program = [
    `import ${name} from ${printLiteral(`${scope}/client`)};`,
    "",
    `const client = new ${name}();`,
  ];
  return [
    heading(1, text(`${scope}/client`)),
    prose(
      "A typed fetch client, generated from the API's description, for Node, browsers and workers. It is ESM only.",
    ),
    codeBlock("ts", program.join("\n")),
    ...(resources.length === 0 ? [] : [prose("Its methods:")]),
    list(
      resources.flatMap(([resource, operations]) =>
        operations.map(({ method }) => [prose(`\`client.${resource}.${method}\``)]),
      ),
    ),
    prose(
      `\`${scope}/client/rules\` has the checks of params, \`${scope}/client/drift\` reports what responses contain beyond the description, \`${scope}/client/wire\` has the types for openapi-fetch.`,
    ),
  ];
}

/** A paragraph of our own Markdown. Its names are identifiers and need no escaping. */
function prose(markdown: string): RootContent {
  return paragraph(...phrase(new TextReader().inline(markdown)));
}

function readme(path: string, content: readonly RootContent[]): GeneratedFile {
  return { path, text: printMarkdown(content) };
}
