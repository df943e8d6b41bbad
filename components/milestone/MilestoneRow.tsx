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
  /** The player whose milestone page the row links to; without it, the row links to the game. */
  of?: string;
  /** Whether all rows are of one kind: the row then shows the system instead of the kind. */
  ofOneKind?: boolean;
  /** Whether this is the milestone of the page. */
  current?: boolean;
}

/** A milestone as a row: number, kind, game, date. */
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
