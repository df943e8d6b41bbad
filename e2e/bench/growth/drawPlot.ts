import { escapeXml } from '#lib/format/escapeXml.ts';

/** A line of a plot. */
interface Line {
  name: string;
  /** Both above 0, because the axes are logarithmic. */
  points: readonly { x: number; y: number }[];
}

export interface Plot {
  title: string;
  /** Labels of the axes, with units. */
  x: string;
  y: string;
  lines: readonly Line[];
}

const SIZE = { width: 720, height: 400 } as const;
const ROOM = { left: 72, right: 168, top: 48, bottom: 56 } as const;
/** Dashes, so that colour is not the only difference. */
const PENS = [
  { color: '#b98a00', dash: '' },
  { color: '#ae2318', dash: '8 4' },
  { color: '#425048', dash: '2 4' },
] as const;

const decade = (value: number, round: (n: number) => number) => 10 ** round(Math.log10(value));
const short = (value: number) =>
  value >= 1000 ? `${value / 1000}k` : String(Number(value.toPrecision(2)));

/** Lines on logarithmic axes, as a standalone SVG. */
export function drawPlot({ title, x, y, lines }: Plot): string {
  const all = lines.flatMap(({ points }) => points);
  const range = (values: number[]) =>
    [decade(Math.min(...values), Math.floor), decade(Math.max(...values), Math.ceil)] as const;
  const [fromX, toX] = range(all.map((point) => point.x));
  const [fromY, toY] = range(all.map((point) => point.y));
  const [w, h] = [SIZE.width - ROOM.left - ROOM.right, SIZE.height - ROOM.top - ROOM.bottom];
  const share = (value: number, from: number, to: number) =>
    Math.log10(value / from) / Math.max(1, Math.log10(to / from));
  const at = (value: number) => (ROOM.left + share(value, fromX, toX) * w).toFixed(1);
  const up = (value: number) => (ROOM.top + (1 - share(value, fromY, toY)) * h).toFixed(1);
  const ticks = (from: number, to: number) =>
    Array.from({ length: Math.round(Math.log10(to / from)) + 1 }, (_, n) => from * 10 ** n);
  const bottom = SIZE.height - ROOM.bottom;
  const text = (tx: number | string, ty: number | string, words: string, more = '') =>
    `<text x="${tx}" y="${ty}" ${more}>${escapeXml(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" width="${SIZE.width}" height="${SIZE.height}" font-family="Fira Sans, Segoe UI, sans-serif" font-size="13" fill="#15201b">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="100%" height="100%" fill="#f1f5eb"/>`,
    text(ROOM.left, 28, title, 'font-size="16" font-weight="600"'),
    ...ticks(fromX, toX).flatMap((tick) => [
      `<path d="M${at(tick)} ${ROOM.top}V${bottom}" stroke="#c0ccbb"/>`,
      text(at(tick), bottom + 20, short(tick), 'text-anchor="middle"'),
    ]),
    ...ticks(fromY, toY).flatMap((tick) => [
      `<path d="M${ROOM.left} ${up(tick)}H${ROOM.left + w}" stroke="#c0ccbb"/>`,
      text(ROOM.left - 8, Number(up(tick)) + 4, short(tick), 'text-anchor="end"'),
    ]),
    text(ROOM.left + w / 2, SIZE.height - 12, x, 'text-anchor="middle"'),
    text(-ROOM.top - h / 2, 18, y, 'text-anchor="middle" transform="rotate(-90)"'),
    ...lines.flatMap(({ name, points }, n) => {
      const { color, dash } = PENS[n % PENS.length] ?? PENS[0];
      const last = points.at(-1);
      return [
        `<polyline points="${points.map((point) => `${at(point.x)},${up(point.y)}`).join(' ')}" fill="none" stroke="${color}" stroke-width="2" stroke-dasharray="${dash}"/>`,
        ...points.map(
          (point) => `<circle cx="${at(point.x)}" cy="${up(point.y)}" r="3.5" fill="${color}"/>`,
        ),
        last ? text(Number(at(last.x)) + 10, Number(up(last.y)) + 4, name) : '',
      ];
    }),
    '</svg>',
    '',
  ].join('\n');
}
