import { parseTitle } from '../../lib/domain/title.ts';
import { formatAward } from '../../lib/format/award.ts';
import { formatDay } from '../../lib/format/date.ts';
import { formatCount } from '../../lib/format/number.ts';
import { titleLang } from '../../lib/format/titleLang.ts';
import type { Milestone } from '../../lib/stats/milestones.ts';
import { AwardMark } from '../ledger/AwardMark.tsx';
import leaders from '../ledger/leaders.module.css';
import type { Site } from '../site.ts';

interface Props {
  site: Site;
  milestone: Milestone;
}

/** One milestone: its number and kind, the game, the day. */
export function MilestoneRow({ site, milestone }: Props) {
  const { kind, n, game, date, latest } = milestone;
  const { text } = parseTitle(game.title);
  return (
    <li>
      <b>{formatCount(n)}</b>
      <p className={leaders.leaders}>
        <a href={`${site.raUrl}/game/${game.id}`} lang={titleLang(text)}>
          {text}
        </a>
      </p>
      <span>{formatDay(date)}</span>
      <small>
        <AwardMark award={kind} /> {formatAward(kind)}
        {latest && ', latest'}
      </small>
    </li>
  );
}
