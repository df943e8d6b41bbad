import { gamesAddress } from '#components/gamesAddress.ts';
import { formatCount, formatPlural } from '#lib/format/number.ts';
import { type Filters, filtersQuery, NO_FILTERS } from '#lib/gameQuery/filters.ts';
import styles from './GamesList.module.css';
import { plainClick } from './plainClick.ts';

interface Props {
  name: string;
  filters: Filters;
  /** Games that fit. */
  found: number;
  /** Games of the system that is chosen, or of all. */
  played: number;
  page: number;
  pages: number;
  /** Whether what was chosen is still on its way. */
  busy: boolean;
  choose: (filters: Filters) => void;
}

/** How many games are seen, of how many; and the way back to all of them. */
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
