import { useRef } from 'react';
import { GameRow } from '#components/ledger/GameRow.tsx';
import type { Game } from '#lib/domain/game.ts';
import type { LetterPlace } from '#lib/gameQuery/createGameQuery.ts';
import { PER_PAGE } from '#lib/gameQuery/filters.ts';
import { letterId } from './letterId.ts';
import type { ListPage } from './listPage.ts';
import { moveByKey } from './moveByKey.ts';

interface Props {
  site: ListPage['site'];
  /** The games of this page. */
  games: readonly Game[];
  page: number;
  letters: readonly LetterPlace[];
  /** Jumps to a row of the whole list. */
  jump: (row: number) => void;
}

/** One page of games, as rendered by the server. */
export function PageRows({ site, games, page, letters, jump }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const first = (page - 1) * PER_PAGE;
  const ids = new Map(letters.map(({ letter, at }) => [at - first, letterId(letter)]));
  const focus = (row: number) => list.current?.children[row]?.querySelector('a')?.focus();
  return (
    <ul
      ref={list}
      data-first={first}
      onKeyDown={(event) => moveByKey(event, { count: games.length, letters, focus, jump })}
    >
      {games.map((game, n) => (
        <GameRow
          key={game.id}
          site={site}
          game={game}
          place={ids.has(n) ? { id: ids.get(n) } : undefined}
        />
      ))}
    </ul>
  );
}
