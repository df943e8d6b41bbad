import { type RawRow, recount } from './recount.ts';

/*
 * The games of a list and their order, counted from the upstream's raw rows without any of the
 * site's code, to compare lists with. Written from `upstream.md`, sections 1, 3 and 6.
 */

const kindOf = ({ HighestAwardKind }: RawRow) =>
  HighestAwardKind === 'beaten-casual' ? 'beaten-softcore' : HighestAwardKind;
const unlocks = ({ NumAwarded }: RawRow) => NumAwarded ?? 0;
const hardcore = ({ NumAwardedHardcore }: RawRow) => NumAwardedHardcore ?? 0;
const among =
  (...kinds: string[]) =>
  (row: RawRow) =>
    kinds.includes(kindOf(row) ?? '');
const incomplete = (row: RawRow) => row.MaxPossible > 0 && unlocks(row) < row.MaxPossible;

/** The statuses by their keys. */
export const RAW_STATUSES: Record<string, (row: RawRow) => boolean> = {
  all: () => true,
  unawarded: (row) => !row.HighestAwardKind,
  'eq-beaten-softcore': among('beaten-softcore'),
  'eq-beaten-hardcore': among('beaten-hardcore'),
  'eq-completed': among('completed'),
  'eq-mastered': among('mastered'),
  'any-beaten': among('beaten-softcore', 'beaten-hardcore'),
  'gte-completed': among('completed', 'mastered'),
  'missing-unlocks': incomplete,
  awarded: (row) => Boolean(row.HighestAwardKind),
  'eq-revised': (row) => incomplete(row) && among('completed', 'mastered')(row),
  'gte-beaten-softcore': among('beaten-softcore', 'completed'),
  'gte-beaten-hardcore': among('beaten-hardcore', 'mastered'),
  'any-softcore': (row) => unlocks(row) !== hardcore(row),
  'any-hardcore': (row) => hardcore(row) > 0,
};

type Keys = (number | string)[];

/** A date that sorts rows without one last in both directions. */
const newest = ({ MostRecentAwardedDate: date }: RawRow): Keys =>
  date === null ? [1, 0] : [0, -Date.parse(date)];
const oldest = ({ MostRecentAwardedDate: date }: RawRow): Keys =>
  date === null ? [1, 0] : [0, Date.parse(date)];
const won = (row: RawRow) => Math.min(1, unlocks(row) / row.MaxPossible);

function toGo(row: RawRow): Keys {
  const left = Math.max(0, row.MaxPossible - hardcore(row));
  if (left === 0 || row.HighestAwardKind === 'mastered') return [1];
  return [0, left, -row.MaxPossible, ...newest(row)];
}

/** The key of each sort, ascending; equal rows keep the upstream's order. */
export const RAW_SORTS: Record<string, { keys: (row: RawRow) => Keys; down?: boolean }> = {
  unlock_date: { keys: newest },
  '-unlock_date': { keys: oldest },
  pct_won: { keys: (row) => (row.MaxPossible === 0 ? [1] : [0, -won(row)]) },
  '-pct_won': { keys: (row) => (row.MaxPossible === 0 ? [1] : [0, won(row)]) },
  game_title: { keys: (row) => [rawSortKey(row.Title ?? '')] },
  '-game_title': { keys: (row) => [rawSortKey(row.Title ?? '')], down: true },
  to_go: { keys: toGo },
};

function compareKeys(a: Keys, b: Keys): number {
  for (const [i, x] of a.entries()) {
    const y = b[i] ?? 0;
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

/** The rows in the order of a sort. */
export function sortRaw(rows: readonly RawRow[], sort: string): RawRow[] {
  const { keys, down } = RAW_SORTS[sort] ?? { keys: newest };
  return rows
    .map((row) => ({ row, keys: keys(row) }))
    .sort((a, b) => compareKeys(a.keys, b.keys) * (down ? -1 : 1))
    .map(({ row }) => row);
}

export const isRawSubset = ({ Title }: RawRow) => /\[Subset - /.test(Title ?? '');

/** A title as shown on pages: the article of `Legend of Zelda, The: X` comes first. */
export function shownTitle(raw: string): string {
  let shown = '';
  let name = '';
  for (let i = 0; i <= raw.length; i += 1) {
    const end =
      i === raw.length || [': ', ' - ', ' | ', ' ('].some((sign) => raw.startsWith(sign, i));
    if (end) {
      const article = ['The', 'An', 'A'].find((one) => name.endsWith(`, ${one}`));
      const bare = article ? name.slice(0, -article.length - 2) : '';
      shown += bare === '' ? name : `${article} ${bare}`;
      const sign = /^(?:: | - | \| | \()?/.exec(raw.slice(i))?.[0] ?? '';
      shown += sign;
      i += Math.max(0, sign.length - 1);
      name = '';
    } else name += raw[i];
  }
  return shown;
}

/**
 * Whether the title, raw or as shown, contains every word of a search, ignoring case and accents.
 */
export function rawSearch(q: string): (row: RawRow) => boolean {
  const words = plain(q).split(/\s+/).filter(Boolean);
  return ({ Title }) => {
    const raw = Title ?? '';
    const text = bothSpellings.get(raw) ?? plain(`${raw} ${shownTitle(raw)}`);
    bothSpellings.set(raw, text);
    return words.every((word) => text.indexOf(word) !== -1);
  };
}

/** The counters above a list: of one system's rows, or of all. */
export const countersOfSystem = (rows: readonly RawRow[], system: number | null) =>
  recount(rows.filter((row) => system === null || row.ConsoleID === system));

const bases = new Map<string, string>();
/** Titles as searched. */
const bothSpellings = new Map<string, string>();
const plainTexts = new Map<string, string>();
const alike = new Intl.Collator('en', { sensitivity: 'base' });

const ALL_QUOTES = new Set('\'"`´‘’‚‛“”„‟‹›«»ʹʺʻʼʽˈ′″‴׳״＂＇⸂⸃⸄⸅⸉⸊⸌⸍⸜⸝⸠⸡');

/** A character as typed on an ASCII keyboard. */
function typed(sign: string): string {
  if (/[a-z0-9 ]/i.test(sign)) return sign;
  if (ALL_QUOTES.has(sign)) return "'";
  if (sign === '〜' || sign === '〰') return '~';
  return /^(?:\p{Dash_Punctuation}|−|⁃|˗)$/u.test(sign) ? '-' : sign;
}

/** A text letter by letter, each as the basic letter a to z. */
function plain(text: string): string {
  const known = plainTexts.get(text);
  if (known !== undefined) return known;
  let out = '';
  for (const letter of [...text].map(typed).join('').normalize('NFKD')) {
    if (!bases.has(letter)) {
      const same = [...'abcdefghijklmnopqrstuvwxyz'].find((one) => !alike.compare(one, letter));
      const mark = /\p{Mark}|\p{Format}/u.test(letter);
      bases.set(letter, mark ? '' : (same ?? letter.toLocaleLowerCase('en')));
    }
    out += bases.get(letter);
  }
  plainTexts.set(text, out);
  return out;
}

const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const NUMERALS = [...ONES, ...ONES.map((one) => `X${one}`), 'XX'];

const isWord = (letter = ' ') => /[A-Za-z0-9_]/.test(letter);

/**
 * Section 6: Roman numerals and digits padded to five places, no articles, accents and punctuation,
 * tags last.
 */
function rawSortKey(title: string): string {
  let text = '';
  for (let i = 0; i < title.length; ) {
    const run = /^[IVX]*/i.exec(title.slice(i))?.[0] ?? '';
    const rest = title.slice(i + run.length);
    const after = /^\s*[:&(]|^-\d+/.exec(rest)?.[0] ?? (rest.trim() === '' ? rest : null);
    if (run === '' || isWord(title[i - 1]) || after === null) {
      text += title[i];
      i += 1;
      continue;
    }
    const value = NUMERALS.indexOf(run.toUpperCase());
    const digits = /^-(\d+)/.exec(after)?.[1];
    text += value < 0 ? run : String(value).padStart(5, '0');
    if (value > 0 && digits) text += `-${digits.padStart(5, '0')}`;
    i += run.length + after.length;
  }
  text = text.replace(/\d+/g, (digits) => {
    if (digits.length === 5) return digits;
    const bare = digits.replace(/^0+(?=\d)/, '');
    return '0'.repeat(digits.length - bare.length) + bare.padStart(5, '0');
  });
  text = text.replace(/^\s*(the|an|a)(?![\w-])\s*/i, '');
  const comma = /^(.+),\s*(?:the|an|a)(?!\w)(.*)$/i.exec(text);
  if (comma) text = `${comma[1]}${comma[2]}`;
  text = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC');
  text = [...text].filter((one) => /[\p{L}\p{N}_~\s-]/u.test(one)).join('');
  const end = text.startsWith('~') && text.length > 3 ? text.indexOf('~', 1) : -1;
  if (end > 0) text = `zzzz{${text.slice(1, end)} ${text.slice(end + 1).trim()}`;
  return text.trim();
}
