/** The cells of the row that starts with the title. */
export function cellsOf(text: string, title: string): string[] {
  const line = text.split("\n").find((row) => row.startsWith(`| ${title} `)) ?? "";
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}
