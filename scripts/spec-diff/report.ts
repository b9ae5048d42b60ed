import type { ReleasedChange } from "../../generator/api-model/model.js";
import type { Consumer } from "../spec-facts/usages.js";
import type { DocumentVersion } from "./change.js";
import type { PackagePlan } from "./packages.js";

const titles = [
  ["major", "Breaking"],
  ["minor", "Compatible"],
  ["patch", "Texts only"],
] as const;

const whom: Readonly<Record<Consumer, string>> = {
  callers: "callers, who send requests",
  readers: "readers, who use responses",
};

/** The changes by their impact, each with its source location and pointer. */
export function reportChanges(changes: readonly ReleasedChange[], today: DocumentVersion): string {
  return titles
    .flatMap(([impact, title]) => {
      const found = changes.filter((change) => change.impact === impact);
      if (found.length === 0) return [];
      return [`${title} (${found.length})\n${found.map((one) => report(one, today)).join("")}`];
    })
    .join("\n");
}

function report(
  { subject, text, breaks, pointer }: ReleasedChange,
  { document }: DocumentVersion,
): string {
  const { position } = document.diagnose({ pointer, message: "", hint: "" });
  const lines = [
    `  ${subject}: ${text}`,
    ...(breaks.length === 0 ? [] : [`    breaks ${breaks.map((one) => whom[one]).join("; and ")}`]),
    ...(position === undefined ? [] : [`    ${position.file}:${position.line}:${position.column}`]),
    `    ${pointer}`,
  ];
  return `${lines.join("\n")}\n`;
}

/** The version that follows for each package. */
export function reportPlan(plan: readonly PackagePlan[]): string {
  const width = Math.max(...plan.map(({ name }) => name.length));
  const lines = plan.map(({ name, version, impact, bump, next }) => {
    if (next === undefined) return `  ${name.padEnd(width)}  ${version}, unchanged`;
    const why = bump === impact ? `${impact}` : `${impact}, below 1.0.0 a ${bump} version`;
    return `  ${name.padEnd(width)}  ${version} → ${next}  (${why})`;
  });
  return `Versions of the packages\n${lines.join("\n")}\n`;
}

/** Whether the breaking changes are declared, and what to do if not. */
export function reportDeclaration(plan: readonly PackagePlan[]): string {
  const breaking = plan.filter(({ impact }) => impact === "major");
  if (breaking.length === 0) return "Nothing breaks.\n";
  const missing = breaking.filter(({ isUndeclared }) => isUndeclared);
  if (missing.length === 0) return "The breaking changes are declared by changesets.\n";
  const frontmatter = missing.map(({ name, bump }) => `    "${name}": ${bump}\n`).join("");
  return (
    "No changeset declares these breaking changes. Undo them, or add a file such as .changeset/what-breaks.md\n" +
    `that says what breaks and what to do about it:\n\n    ---\n${frontmatter}    ---\n\n    What breaks, and how to migrate.\n`
  );
}
