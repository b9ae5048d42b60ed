/** A change to what Redoc puts into the page. */
interface Adaptation {
  readonly purpose: string;
  readonly find: RegExp;
  readonly replace: (match: string, ...groups: string[]) => string;
}

/** Its name as text, in the accent colour of the site. */
const logo = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="36" height="12">' +
    "<style>text{fill:#4338ca}@media(prefers-color-scheme:dark){text{fill:#b0b6ff}}</style>" +
    '<text x="0" y="10" font-family="sans-serif" font-size="11">Redoc</text></svg>',
)}`;

const name = String.raw`[\w$]+`;

const adaptations: readonly Adaptation[] = [
  {
    purpose: "to show its logo as text instead of fetching it from elsewhere",
    find: /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(?:-full)?\.svg/g,
    replace: () => logo,
  },
  {
    // The label hides the example's title, which then is no name by which a voice can press the button.
    purpose: "to let the choice of an example be called what it shows",
    find: /"aria-label":`Example`,(?=options:)/g,
    replace: () => "",
  },
  {
    purpose: "to give the button that clears the search a name",
    find: new RegExp(
      String.raw`(\.sendSearchInputResetClickedMessage\(\[${name}\([^)]*\)\]\)\},)(icon:)`,
      "g",
    ),
    replace: (_, action = "", icon = "") => `${action}"aria-label":"Clear the search",${icon}`,
  },
];

/**
 * Makes Redoc's page ours where no option of Redoc does.
 *
 * @throws where a new version of Redoc has nothing left to change: then see whether it can do by itself what the
 *   adaptation is for, and how
 */
export function adaptRedoc(html: string): string {
  return adaptations.reduce((text, { purpose, find, replace }) => {
    if (text.search(find) === -1)
      throw new Error(
        `Redoc's bundle has changed: nothing was found to change ${purpose}. Look at scripts/docs/adapt-redoc.ts.`,
      );
    return text.replace(find, replace);
  }, html);
}
