import { parseUlid, type Ulid } from './ulid.ts';
import { parseUsername, type Username } from './username.ts';

/** Whom somebody means: a name, or an id that never changes. */
export type PlayerInput = { name: Username } | { ulid: Ulid };

/** What nobody sees or types on purpose: zero-width and bidirectional marks, byte order marks. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
/** From a full-width sign to its ASCII one. */
const FULL_WIDTH_OFFSET = 0xfee0;
const ESCAPES = /(?:%[0-9a-f]{2})+/gi;
/** What stands around a name in a sentence, a list, a chat or markup. */
const AROUND = '[\\s\\p{Cc}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}"\'`´.,;:!?¡¿…*•·|<>~、。،]+';
const EDGES = new RegExp(`^${AROUND}|${AROUND}$`, 'gu');

const END = '([^/?#&\\s"\'<>()\\[\\]{}]+)';
/**
 * Where an address of RetroAchievements or of a site like this one names a player. The host is not
 * looked at: RetroAchievements has several, and so does this site.
 */
const ADDRESSES = [
  `(?:^|/)(?:u|user|embed|compare|api/v1/users)/${END}`,
  `/API_\\w+\\.php\\?(?:[^#\\s]*&)?u=${END}`,
  `/userinfo\\.php\\?(?:[^#\\s]*&)?id=${END}`,
  `/find\\?(?:[^#\\s]*&)?name=${END}`,
].map((pattern) => new RegExp(pattern, 'i'));

/**
 * Finds the player in what somebody typed or pasted: a name, also with `@` before it or with
 * quotes, brackets or a full stop around it; a ULID; or the address of a page of RetroAchievements
 * or of this site (`https://retroachievements.org/user/MaxMilyin/progress`).
 * @returns null when it is no player's name
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

/** Decodes the escapes of an address; those that are no text stay as they are. */
function unescapeOnce(text: string): string {
  return text.replace(ESCAPES, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}
