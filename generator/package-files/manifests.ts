import type { ApiModel } from "../api-model/model.js";
import type { GeneratedFile } from "../emitters/emitter.js";
import { renderHeader } from "../typescript/header.js";
import { type OwnPackages, type PackageName, packageNames } from "./read-own.js";

const semver =
  /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-(?:0|[1-9]\d*|\d*[A-Za-z-][\dA-Za-z-]*)(?:\.(?:0|[1-9]\d*|\d*[A-Za-z-][\dA-Za-z-]*))*)?(?:\+[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?$/;

const longestVersion = 256;

/** The version of the API if npm accepts it, else 0.0.0. */
function nameVersion({ info: { version } }: ApiModel): string {
  return version.length <= longestVersion && semver.test(version) ? version : "0.0.0";
}

const purposes: Readonly<Record<PackageName, string>> = {
  enums: "Enum values, unions, guards and texts",
  client: "Typed fetch client",
  docs: "Reference",
};

/** The package.json and tsconfig.json files of the packages. */
export function renderManifests(api: ApiModel, own: OwnPackages): GeneratedFile[] {
  return [
    renderRootManifest(api, own),
    ...packageNames.map((name) => renderManifest(api, own, name)),
    config(api, "tsconfig.json", {
      files: [],
      references: refer("./enums", "./client", "./client/tsconfig.contract.json"),
    }),
    config(api, "enums/tsconfig.json", { compilerOptions, include: ["src"] }),
    config(api, "client/tsconfig.json", {
      compilerOptions,
      include: ["src"],
      exclude: contract,
      references: refer("../enums"),
    }),
    config(api, "client/tsconfig.contract.json", {
      extends: "./tsconfig.json",
      compilerOptions: {
        ...{ composite: false, incremental: true, noEmit: true },
        tsBuildInfoFile: "dist/.tsbuildinfo-contract",
      },
      include: contract,
      exclude: [],
      references: refer("../enums", "."),
    }),
  ];
}

function renderRootManifest(api: ApiModel, own: OwnPackages): GeneratedFile {
  return json("package.json", {
    "//": renderHeader(api),
    private: true,
    type: "module",
    workspaces: packageNames,
    scripts: { build: "tsc -b" },
    devDependencies: { typescript: own.typescript },
  });
}

function renderManifest(api: ApiModel, own: OwnPackages, name: PackageName): GeneratedFile {
  const version = nameVersion(api);
  const { exports, sideEffects, files, engines, dependencies = {} } = own.manifests[name];
  const needed = Object.entries(dependencies).map(([dependency, range]) =>
    dependency === own.manifests.enums.name
      ? [`${api.client.scope}/enums`, version]
      : [dependency, range],
  );
  return json(`${name}/package.json`, {
    "//": renderHeader(api),
    name: `${api.client.scope}/${name}`,
    version,
    description: `${purposes[name]} of ${api.info.title}, generated from its OpenAPI description.`,
    ...(name === "docs" ? {} : { license: "SEE LICENSE IN LICENSE" }),
    type: "module",
    sideEffects,
    exports,
    files: name === "docs" ? files.filter((file) => file !== "LICENSE") : files,
    engines,
    ...(needed.length === 0 ? {} : { dependencies: Object.fromEntries(needed) }),
  });
}

/** Compiled only to check the client against the module `wire`; not published. */
const contract = ["src/**/wire-contract.ts"];

const compilerOptions = {
  target: "es2022",
  lib: ["es2022", "dom", "dom.iterable"],
  types: [],
  module: "nodenext",
  moduleResolution: "nodenext",
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: true,
  declaration: true,
  composite: true,
  isolatedDeclarations: true,
  rootDir: "src",
  outDir: "dist",
  tsBuildInfoFile: "dist/.tsbuildinfo",
};

function refer(...paths: readonly string[]): { path: string }[] {
  return paths.map((path) => ({ path }));
}

function config(api: ApiModel, path: string, value: object): GeneratedFile {
  const { text } = json(path, value);
  return { path, text: `// ${renderHeader(api)}\n${text}` };
}

function json(path: string, value: object): GeneratedFile {
  return { path, text: `${JSON.stringify(value, null, 2)}\n` };
}
