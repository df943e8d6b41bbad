import Link from 'next/link';
import { AwardMark } from '#components/ledger/AwardMark.tsx';
import leaders from '#components/ledger/leaders.module.css';
import type { Site } from '#components/site.ts';
import { parseTitle } from '#lib/domain/title.ts';
import { formatDay } from '#lib/format/date.ts';
import { formatAward } from '#lib/format/formatAward.ts';
import { formatCount } from '#lib/format/number.ts';
import { titleLang } from '#lib/format/titleLang.ts';
import { getSystemName } from '#lib/stats/bySystem.ts';
import type { Milestone } from '#lib/stats/milestones.ts';
import { milestonePath } from './milestonePath.ts';

interface Props {
  site: Site;
  milestone: Milestone;
  /** The player whose page of it the row leads to; left out, it leads to the game. */
  of?: string;
  /** Whether all rows beside it are of one kind: it then says the system in place of that. */
  ofOneKind?: boolean;
  /** Whether the page is about this one. */
  current?: boolean;
}

/** One of the awards of a kind: its number and kind, the game, the day. */
export function MilestoneRow({ site, milestone, of, ofOneKind = false, current = false }: Props) {
  const { kind, n, game, date, latest } = milestone;
  const { text } = parseTitle(game.title);
  const lang = titleLang(text);
  return (
    <li aria-current={current || undefined}>
      <b>{formatCount(n)}</b>
      <p className={leaders.leaders}>
        {of === undefined ? (
          <a href={`${site.raUrl}/game/${game.id}`} lang={lang}>
            {text}
          </a>
        ) : (
          <Link href={milestonePath(of, milestone)} prefetch={false} lang={lang}>
            {text}
          </Link>
        )}
      </p>
      <span>{formatDay(date)}</span>
      <small>
        {ofOneKind ? (
          getSystemName(game)
        ) : (
          <>
            <AwardMark award={kind} /> {formatAward(kind)}
            {latest && ', latest'}
          </>
        )}
      </small>
    </li>
  );
}
