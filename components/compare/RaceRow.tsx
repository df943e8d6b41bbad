import { AwardMark } from '#components/ledger/AwardMark.tsx';
import { GameProgress } from '#components/ledger/GameProgress.tsx';
import { Tile } from '#components/ledger/Tile.tsx';
import { mediaAddress } from '#components/mediaAddress.ts';
import type { Site } from '#components/site.ts';
import type { Game } from '#lib/domain/game.ts';
import { parseTitle } from '#lib/domain/title.ts';
import { formatAward } from '#lib/format/formatAward.ts';
import { formatCount } from '#lib/format/number.ts';
import { titleLang } from '#lib/format/titleLang.ts';
import { getSystemName } from '#lib/stats/bySystem.ts';
import type { SharedGame } from '#lib/stats/compare.ts';

/** A game both have played: the left player's progress, the game, the right player's progress. */
export function RaceRow({ site, shared }: { site: Site; shared: SharedGame }) {
  const { a, b, lead, gap } = shared;
  const { text, tags, subset } = parseTitle(a.title);
  const ahead = gap > 0 ? `${formatCount(gap)} ahead` : 'ahead';
  return (
    <tr>
      <td>{standing(a, lead === 'a' ? ahead : '')}</td>
      <th scope="row">
        <div>
          <Tile icon={mediaAddress(site, a.icon ?? b.icon)} award={null} size={44} />
          <a href={`${site.raUrl}/game/${a.id}`} lang={titleLang(text)}>
            {text}
          </a>
          <small>
            {[getSystemName(a), ...tags, ...(subset ? [`Subset: ${subset}`] : [])].join(', ')}
          </small>
        </div>
      </th>
      <td>{standing(b, lead === 'b' ? ahead : '')}</td>
    </tr>
  );
}

/** A player's award and progress in a game, and the lead. */
function standing(game: Game, ahead: string) {
  return (
    <>
      <p>
        <AwardMark award={game.award} /> {formatAward(game.award, game.awardName)}
        {ahead && <b>{ahead}</b>}
      </p>
      <GameProgress game={game} />
    </>
  );
}
