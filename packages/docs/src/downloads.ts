import type { DocsView } from "./view.js";

/** The reference in another format. */
export interface Download {
  readonly path: string;
  readonly label: string;
  readonly about: string;
}

export function listDownloads({ releases, isPaged }: DocsView): readonly Download[] {
  return [
    {
      path: "reference.md",
      label: "Markdown",
      about: isPaged
        ? "The overview as Markdown; every page has such a file beside it."
        : "The whole reference as Markdown.",
    },
    {
      path: "llms.txt",
      label: "llms.txt",
      about: "An index of the documentation for language models.",
    },
    { path: "llms-full.txt", label: "llms-full.txt", about: "All of the reference in one file." },
    { path: "openapi.yaml", label: "OpenAPI (YAML)", about: "The bundled description of the API." },
    { path: "openapi.json", label: "OpenAPI (JSON)", about: "The same as JSON." },
    ...(releases.length === 0
      ? []
      : [
          {
            path: "changelog.md",
            label: "Changelog (Markdown)",
            about: "What has changed from release to release.",
          },
        ]),
  ];
}
