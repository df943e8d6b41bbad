/** A parsed title: the text, and the chips beside it. */
export interface Title {
  /** The text without tags and subset. */
  text: string;
  /** `Hack`, `Homebrew`, `Demo`, `Prototype`, … in the title's order. */
  tags: string[];
  /** The subset's name, when the row is a subset. */
  subset: string | null;
}

const TAG = /~([^~]+)~/g;
const SUBSET = /\s?\[Subset - (.+)\]/;

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
  const text = untagged.replace(SUBSET, '').replace(/\s+/g, ' ').trim();
  return { text: text || raw.trim() || 'Untitled', tags, subset };
}

/** Whether a raw title names a subset. */
export function isSubset(raw: string | null): boolean {
  return raw?.includes('[Subset - ') ?? false;
}
