import type { Target } from "./target.js";

/** A page that is measured. */
export interface DocsPage {
  readonly id: string;
  readonly title: string;
  /** Where its version is read, and in which installation; what has none of its own leaves it out. */
  readonly made?: { readonly by: string; readonly from: "repository" | "workspace" };
  /** Below the root of the server, up to the part that shows the operation. */
  readonly path: string;
}

/** The id that the others are compared with. */
export const oursId = "reference";

/** All that one run loads, in the order of its table. */
export function listPages({ anchor, scalarAnchor }: Target): readonly DocsPage[] {
  return [
    { id: oursId, title: "ours: the front page", path: `index.html${anchor}` },
    {
      id: "redoc",
      title: "ours: Redoc's view, by @redocly/cli",
      made: { by: "@redocly/cli", from: "repository" },
      path: `redoc.html${anchor}`,
    },
    {
      id: "scalar",
      title: "Scalar",
      made: { by: scalarPackage, from: "workspace" },
      path: `${scalarFile}${scalarAnchor}`,
    },
  ];
}

export const scalarPackage = "@scalar/api-reference";
export const scalarFile = "scalar.html";

/**
 * Scalar as its guide sets it up, from files of its own server. It asks nobody else: no telemetry and no web fonts,
 * and as on any public host, no developer tools. Everything else is as by default.
 */
export const scalarHtml = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Scalar</title>
    <link rel="icon" href="data:,">
  </head>
  <body>
    <div id="app"></div>
    <script src="standalone.js"></script>
    <script>
      Scalar.createApiReference("#app", {
        url: "openapi.json",
        telemetry: false,
        withDefaultFonts: false,
        showDeveloperTools: "never",
      });
    </script>
  </body>
</html>
`;
