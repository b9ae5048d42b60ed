import type { GrowthPoint } from "./measure-growth.js";

const [width, height] = [640, 320];
const margin = { left: 60, right: 34, top: 34, bottom: 45 } as const;

interface Series {
  readonly title: string;
  readonly color: string;
  readonly costOf: (point: GrowthPoint) => number;
}

const series: readonly Series[] = [
  {
    title: "CPU time",
    color: "#0b62c4",
    costOf: ({ cpuSeconds, operations }) => cpuSeconds / operations,
  },
  {
    title: "memory",
    color: "#b3460d",
    costOf: ({ megabytes, operations }) => megabytes / operations,
  },
];

/** An SVG of the cost of one operation over the size of the document, both axes logarithmic; the last size has 1. */
export function plotGrowth(points: readonly GrowthPoint[]): string {
  const last = points.at(-1);
  if (last === undefined) throw new Error("There is nothing to plot.");
  const lines = series.map(({ costOf, ...rest }) => ({
    ...rest,
    values: points.map((point) => costOf(point) / costOf(last)),
  }));
  const highest = Math.max(2, ...lines.flatMap(({ values }) => values));
  const lowest = Math.min(0.5, ...lines.flatMap(({ values }) => values));
  const sizes = points.map(({ operations }) => operations);
  const x = scale([Math.min(...sizes), Math.max(...sizes)], [margin.left, width - margin.right]);
  const y = scale([lowest, highest], [height - margin.bottom, margin.top]);
  const ticks = [0.5, 1, 2, 5, 10, 20, 50, 100].filter((at) => at >= lowest && at <= highest);
  const parts = [
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...ticks.flatMap((at) => [
      `<path d="M${margin.left} ${y(at)}H${width - margin.right}" stroke="${at === 1 ? "#888" : "#ddd"}"/>`,
      write(margin.left - 8, y(at) + 4, `× ${at}`, "end"),
    ]),
    ...sizes.map((size) =>
      write(x(size), height - margin.bottom + 18, size.toLocaleString("en-US"), "middle"),
    ),
    write((margin.left + width - margin.right) / 2, height - 8, "operations", "middle"),
    ...lines.flatMap(({ title, color, values }, index) => {
      const places = values.map((value, at) => `${x(sizes[at] ?? 0)},${y(value)}`);
      return [
        `<polyline points="${places.join(" ")}" fill="none" stroke="${color}" stroke-width="2"/>`,
        write(width - margin.right - 150 * index, 18, `${title} for each`, "end", color),
      ];
    }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<title>CPU time and memory for each operation, compared with the largest document</title>
${parts.join("\n")}
</svg>
`;
}

type Range = readonly [from: number, to: number];

function scale(values: Range, places: Range): (value: number) => number {
  const [start, end] = [Math.log(values[0]), Math.log(values[1])];
  return (value) => {
    const share = (Math.log(value) - start) / (end - start);
    return Math.round(10 * (places[0] + share * (places[1] - places[0]))) / 10;
  };
}

function write(
  x: number,
  y: number,
  text: string,
  anchor: "middle" | "end",
  fill = "#444",
): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${fill}">${text}</text>`;
}
