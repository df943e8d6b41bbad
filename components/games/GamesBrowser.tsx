'use client';

import { useMemo } from 'react';
import { gamesAddress } from '#components/gamesAddress.ts';
import { Pagination } from '#components/ledger/Pagination.tsx';
import { NO_FILTERS } from '#lib/gameQuery/filters.ts';
import { unpackGames } from '#lib/gameQuery/unpackGames.ts';
import { Counters } from './Counters.tsx';
import { FilterForm } from './FilterForm.tsx';
import styles from './GamesList.module.css';
import { Letters } from './Letters.tsx';
import { ListHead } from './ListHead.tsx';
import type { ListPage } from './listPage.ts';
import { PageRows } from './PageRows.tsx';
import { plainClick } from './plainClick.ts';
import { useGamesBrowser } from './useGamesBrowser.ts';

/**
 * A player's games with filters. The server-rendered page stays until a filter is used; then the
 * browser loads all games and filters them itself.
 */
export function GamesBrowser(list: ListPage) {
  const { site, name, page, pages } = list;
  const explorer = useGamesBrowser(list);
  const { filters, found, tally, letters, jump, choose } = explorer;
  const rows = useMemo(() => [...unpackGames(list.rows)], [list.rows]);
  const FoundRows = explorer.engine?.VirtualRows;
  const count = found?.length ?? list.found;
  const clear = gamesAddress(name);
  return (
    <>
      <Counters name={name} tally={tally} filters={filters} choose={choose} />
      <FilterForm {...explorer} name={name} />
      <ListHead
        name={name}
        filters={filters}
        found={count}
        played={tally.played}
        page={found ? 1 : page}
        pages={found ? 1 : pages}
        busy={explorer.busy}
        choose={choose}
      />
      <Letters name={name} filters={filters} letters={letters} jump={jump} />
      {count === 0 && (
        <p className={styles.empty}>
          No games match these filters.{' '}
          <a href={clear} onClick={plainClick(() => choose(NO_FILTERS))}>
            Reset filters
          </a>
        </p>
      )}
      {found && FoundRows ? (
        <FoundRows
          site={site}
          games={found}
          letters={letters}
          target={explorer.target}
          jump={jump}
        />
      ) : (
        <>
          <PageRows site={site} games={rows} page={page} letters={letters} jump={jump} />
          <Pagination page={page} pages={pages} href={(n) => gamesAddress(name, filters, n)} />
        </>
      )}
    </>
  );
}
