/** A parsed title: the text, and the chips beside it. */
export interface Title {
  /** The text without tags and subset, its article first: `The Legend of Zelda`. */
  text: string;
  /** `Hack`, `Homebrew`, `Demo`, `Prototype`, … in the title's order. */
  tags: string[];
  /** The subset's name, when the row is a subset. */
  subset: string | null;
}

const TAG = /~([^~]+)~/g;
const SUBSET = /\s?\[Subset - (.+)\]/;

/** Where a name ends within a title: before a subtitle, another name or a note. */
const BOUNDARY = /(: | - | \| | \()/;
const TRAILING_ARTICLE = /^(.+), (The|An?)$/;

/**
 * A title with its articles in front: `Legend of Zelda, The: X` becomes `The Legend of Zelda: X`.
 * RetroAchievements writes them behind the name so that its lists sort well.
 */
export function articleFirst(title: string): string {
  if (!/, (?:The|An?)(?![^: ])/.test(title)) return title;
  return title
    .split(BOUNDARY)
    .map((part) => part.replace(TRAILING_ARTICLE, '$2 $1'))
    .join('');
}

/**
 * Parses a raw title by RetroAchievements' grammar: `~Tag~` anywhere, and one `[Subset - Name]`. A lone
 * `~` and `A | B` stay, as on RetroAchievements.
 * Source: RAWeb `GameTitle.tsx`.
 */
export function parseTitle(raw: string | null): Title {
  if (raw === null) return { text: 'Untitled', tags: [], subset: null };
  const tags = [...raw.matchAll(TAG)].map((match) => (match[1] ?? '').trim());
  const untagged = raw.replace(TAG, '');
  const subset = SUBSET.exec(untagged)?.[1] ?? null;
  const text = articleFirst(untagged.replace(SUBSET, '').replace(/\s+/g, ' ').trim());
  return { text: text || raw.trim() || 'Untitled', tags, subset };
}

/** Whether a raw title names a subset. */
export function isSubset(raw: string | null): boolean {
  return raw?.includes('[Subset - ') ?? false;
}
