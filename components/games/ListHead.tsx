import { gamesAddress } from '#components/gamesAddress.ts';
import { formatCount, formatPlural } from '#lib/format/number.ts';
import { type Filters, filtersQuery, NO_FILTERS } from '#lib/gameQuery/filters.ts';
import styles from './GamesList.module.css';
import { plainClick } from './plainClick.ts';

interface Props {
  name: string;
  filters: Filters;
  /** Number of matching games. */
  found: number;
  /** Games of the selected system, or of all. */
  played: number;
  page: number;
  pages: number;
  /** Whether games are still loading. */
  busy: boolean;
  choose: (filters: Filters) => void;
}

/** How many games are shown of how many, and a link to reset the filters. */
export function ListHead({ name, filters, found, played, page, pages, busy, choose }: Props) {
  return (
    <div className={styles.head}>
      <p role="status">
        {busy ? (
          'Loading games…'
        ) : (
          <>
            Viewing <b>{formatCount(found)}</b> of {formatPlural(played, 'game')}
            {pages > 1 && `, page ${formatCount(page)} of ${formatCount(pages)}`}
          </>
        )}
      </p>
      {filtersQuery(filters) !== '' && found > 0 && (
        <a href={gamesAddress(name)} onClick={plainClick(() => choose(NO_FILTERS))}>
          Reset filters
        </a>
      )}
    </div>
  );
}
