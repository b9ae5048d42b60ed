/** A program that tests need and npm does not install. */
export interface Tool {
  /** What needs it, as the start of a sentence. */
  readonly need: string;
  /** Debian's package. */
  readonly package: string;
  /** What to do instead of installing that package, as the end of a sentence; empty where there is nothing. */
  readonly otherwise: string;
  find(): string | undefined;
}

export type Plan =
  | { readonly kind: "ready" }
  | { readonly kind: "install"; readonly command: string }
  | { readonly kind: "fail"; readonly message: string };

/** The one command that installs packages, on Debian and its relatives. */
export function sayInstall(packages: readonly string[]): string {
  return `apt-get update && apt-get install -y --no-install-recommends ${packages.join(" ")}`;
}

/**
 * What to do about tools that were not found. Tests are never skipped for want of one.
 *
 * @param canInstall - whether this is root on Debian who has not tried yet
 */
export function planTools(missing: readonly Tool[], canInstall: boolean): Plan {
  if (missing.length === 0) return { kind: "ready" };
  const command = sayInstall(missing.map((tool) => tool.package));
  if (canInstall) return { kind: "install", command };
  const needs = missing.map(({ need }) => `${need}.`);
  const hints = missing.flatMap(({ otherwise }) => (otherwise === "" ? [] : [`, or ${otherwise}`]));
  const message = `${needs.join(" ")} Install what is missing (sudo sh -c '${command}')${hints.join("")}.\n`;
  return { kind: "fail", message };
}
