/*
 * A card in the manner of github-readme-stats, rewritten for our words. Each time it chooses and
 * checks six colours, formats each number, escapes each text, computes the ring, writes a style
 * sheet with colours and animation, builds each row of icon, label and value with a function,
 * stacks the rows with another, repeats everything for screen readers, and wraps it in a frame.
 * Only the number formatter is kept between cards.
 */

/** Its options; anything but a colour falls back to the theme's. */
export interface TemplateOptions {
  title: string;
  colours: Readonly<Record<string, string | undefined>>;
  /** 0–100, for the ring. */
  percent: number;
  rank: string;
}

/** A row: key, label, value and icon. */
export interface TemplateRow {
  id: string;
  label: string;
  value: number;
  icon: string;
}

const THEME: Readonly<Record<string, string>> = {
  title: '2f80ed',
  text: '434d58',
  icon: '4c71f2',
  border: 'e4e2e2',
  ground: 'fffefe',
  ring: '2f80ed',
};
const NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const RADIUS = 40;
const PITCH = 25;

const numbers = new Intl.NumberFormat('en');

function escaped(text: string): string {
  return text.replace(/[&<>"'\u00a0-\u9999]/g, (one) => NAMES[one] ?? `&#${one.charCodeAt(0)};`);
}

function colourOf(asked: string | undefined, name: string): string {
  const valid = asked !== undefined && /^(?:[0-9a-f]{3}|[0-9a-f]{4}|[0-9a-f]{6})$/i.test(asked);
  return `#${valid ? asked : THEME[name]}`;
}

function coloursOf(asked: TemplateOptions['colours']): Record<string, string> {
  return Object.fromEntries(Object.keys(THEME).map((name) => [name, colourOf(asked[name], name)]));
}

/** The part of the ring that is left out. */
function gap(percent: number): number {
  const share = Math.min(100, Math.max(0, percent));
  return ((100 - share) / 100) * Math.PI * 2 * RADIUS;
}

function styles(colours: Record<string, string>, percent: number): string {
  return `
      .header { font: 600 18px 'Segoe UI', Ubuntu, Sans-Serif; fill: ${colours.title}; animation: fade 0.8s ease-in-out forwards; }
      @supports(-moz-appearance: auto) { .header { font-size: 15.5px; } }
      .stat { font: 600 14px 'Segoe UI', Ubuntu, "Helvetica Neue", Sans-Serif; fill: ${colours.text}; }
      @supports(-moz-appearance: auto) { .stat { font-size: 12px; } }
      .row { opacity: 0; animation: fade 0.3s ease-in-out forwards; }
      .bold { font-weight: 700; }
      .icon { fill: ${colours.icon}; display: block; }
      .rank { font: 800 24px 'Segoe UI', Ubuntu, Sans-Serif; fill: ${colours.text}; animation: grow 0.3s ease-in-out forwards; }
      .rim { stroke: ${colours.ring}; fill: none; stroke-width: 6; opacity: 0.2; }
      .ring { stroke: ${colours.ring}; stroke-dasharray: 250; fill: none; stroke-width: 6; stroke-linecap: round; opacity: 0.8; transform-origin: -10px 8px; transform: rotate(-90deg); animation: ring 1s forwards ease-in-out; }
      @keyframes ring { from { stroke-dashoffset: ${gap(0)}; } to { stroke-dashoffset: ${gap(percent)}; } }
      @keyframes grow { from { transform: translate(-5px, 5px) scale(0); } to { transform: translate(-5px, 5px) scale(1); } }
      @keyframes fade { from { opacity: 0; } to { opacity: 1; } }`;
}

function row({ id, label, value, icon }: TemplateRow, index: number): string {
  const delay = (index + 3) * 150;
  return `
    <g class="row" style="animation-delay: ${delay}ms" transform="translate(25, 0)">
      <svg data-testid="icon" class="icon" viewBox="0 0 16 16" version="1.1" width="16" height="16"><path fill-rule="evenodd" d="${icon}"/></svg>
      <text class="stat bold" x="25" y="12.5">${escaped(label)}:</text>
      <text class="stat bold" x="199.01" y="12.5" data-testid="${escaped(id)}">${escaped(numbers.format(value))}</text>
    </g>`;
}

function below(parts: readonly string[], pitch: number): string {
  return parts.map((part, i) => `<g transform="translate(0, ${i * pitch})">${part}</g>`).join('');
}

function ring(rank: string): string {
  return `
    <g data-testid="rank-circle" transform="translate(400, 47.5)">
      <circle class="rim" cx="-10" cy="8" r="${RADIUS}"/>
      <circle class="ring" cx="-10" cy="8" r="${RADIUS}"/>
      <g class="rank"><text x="-5" y="3" alignment-baseline="central" dominant-baseline="central" text-anchor="middle" data-testid="rank">${escaped(rank)}</text></g>
    </g>`;
}

/** The card, 5.4 KB with five rows. */
export function templateCard(options: TemplateOptions, rows: readonly TemplateRow[]): string {
  const { title, percent, rank } = options;
  const colours = coloursOf(options.colours);
  const height = Math.max(45 + (rows.length + 1) * PITCH, 150);
  const said = rows.map(({ label, value }) => `${label}: ${numbers.format(value)}`).join(', ');
  return `<svg width="450" height="${height}" viewBox="0 0 450 ${height}" fill="none" xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc">
    <title id="title">${escaped(title)}, ${escaped(rank)}</title>
    <desc id="desc">${escaped(said)}</desc>
    <style>${styles(colours, percent)}
    </style>
    <rect data-testid="card" x="0.5" y="0.5" rx="4.5" height="99%" stroke="${colours.border}" width="449" fill="${colours.ground}" stroke-opacity="1"/>
    <g data-testid="card-title" transform="translate(25, 35)"><text x="0" y="0" class="header" data-testid="header">${escaped(title)}</text></g>
    <g data-testid="main-card-body" transform="translate(0, 55)">${ring(rank)}
    <svg x="0" y="0">${below(rows.map(row), PITCH)}</svg></g>
  </svg>`;
}
