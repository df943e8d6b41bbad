import { parseUlid, type Ulid } from './ulid.ts';
import { parseUsername, type Username } from './username.ts';

/** The player that somebody typed: a name, or an id that never changes. */
export type PlayerInput = { name: Username } | { ulid: Ulid };

/** Invisible characters: zero-width and bidirectional marks, byte order marks. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
/** From a full-width character to its ASCII one. */
const FULL_WIDTH_OFFSET = 0xfee0;
const ESCAPES = /(?:%[0-9a-f]{2})+/gi;
/** What may surround a name in a sentence, a list, a chat or markup. */
const AROUND = '[\\s\\p{Cc}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}"\'`´.,;:!?¡¿…*•·|<>~、。،]+';
const EDGES = new RegExp(`^${AROUND}|${AROUND}$`, 'gu');

const END = '([^/?#&\\s"\'<>()\\[\\]{}]+)';
/**
 * Where addresses of RetroAchievements and of sites like this one have the name. Any host is accepted:
 * RetroAchievements has several, and so does this site.
 */
const ADDRESSES = [
  `(?:^|/)(?:u|user|embed|compare|api/v1/users)/${END}`,
  `/API_\\w+\\.php\\?(?:[^#\\s]*&)?u=${END}`,
  `/userinfo\\.php\\?(?:[^#\\s]*&)?id=${END}`,
  `/find\\?(?:[^#\\s]*&)?name=${END}`,
].map((pattern) => new RegExp(pattern, 'i'));

/**
 * Finds the player in typed or pasted text: a name, also with `@` before it or with quotes, brackets or
 * punctuation around it; a ULID; or the address of a page of RetroAchievements or of this site
 * (`https://retroachievements.org/user/MaxMilyin/progress`).
 * @returns null where there is none
 */
export function parsePlayerInput(input: string): PlayerInput | null {
  const text = plain(unescapeOnce(unescapeOnce(input)));
  for (const address of ADDRESSES) {
    const named = address.exec(text)?.[1];
    if (named !== undefined) return read(named);
  }
  return read(text);
}

function read(text: string): PlayerInput | null {
  const bare = text.replace(EDGES, '').replace(/^@/, '');
  const name = parseUsername(bare);
  if (name) return { name };
  const ulid = parseUlid(bare);
  return ulid && { ulid };
}

function plain(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(EDGES, '');
}

/** Decodes the escapes of an address. Invalid ones stay as they are. */
function unescapeOnce(text: string): string {
  return text.replace(ESCAPES, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}
