import type { RefObject } from 'react';
import { gamesAddress } from '#components/gamesAddress.ts';
import { formatCount } from '#lib/format/number.ts';
import type { SystemChoice } from '#lib/gameQuery/createGameQuery.ts';
import {
  SORT_LABELS,
  STATUS_GROUPS,
  STATUS_LABELS,
  SUBSETS_LABELS,
} from '#lib/gameQuery/filterLabels.ts';
import { type Filters, SORTS, SUBSETS } from '#lib/gameQuery/filters.ts';
import styles from './FilterForm.module.css';
import { readForm } from './readForm.ts';

interface Props {
  name: string;
  systems: readonly SystemChoice[];
  form: RefObject<HTMLFormElement | null>;
  /** Initial values. Later changes from outside are written into the form by `fillForm`. */
  initial: Filters;
  /** Called when the visitor is about to use it. */
  touch: () => void;
  type: (filters: Filters) => void;
  choose: (filters: Filters) => void;
}

/** The filters: a form that works without JavaScript, and applies at once with it. */
export function FilterForm({ name, systems, form, initial, touch, type, choose }: Props) {
  return (
    <search>
      <form
        className={styles.form}
        ref={form}
        action={gamesAddress(name)}
        autoComplete="off"
        onFocus={touch}
        onPointerEnter={touch}
        onInput={({ currentTarget, target }) => {
          const typed = target instanceof HTMLInputElement;
          (typed ? type : choose)(readForm(currentTarget));
        }}
        onSubmit={(event) => {
          event.preventDefault();
          choose(readForm(event.currentTarget));
        }}
      >
        <label className={styles.wide}>
          <span>Search</span>
          <input
            className="input"
            type="search"
            name="q"
            defaultValue={initial.q}
            maxLength={80}
            enterKeyHint="search"
            placeholder="Title, tag or subset"
          />
        </label>
        <label>
          <span>Award</span>
          <select className="input" name="status" defaultValue={initial.status}>
            {STATUS_GROUPS.map(([group, statuses]) => (
              <optgroup key={group} label={group}>
                {statuses.map((status) => (
                  <option key={status} value={status}>
                    {STATUS_LABELS[status]}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        {systems.length > 1 && (
          <label>
            <span>System</span>
            <select className="input" name="system" defaultValue={initial.system ?? ''}>
              <option value="">All {formatCount(systems.length)} systems</option>
              {systems.map(({ id, name: words, played }) => (
                <option key={id} value={id}>
                  {words} ({formatCount(played)})
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          <span>Sort by</span>
          <select className="input" name="sort" defaultValue={initial.sort}>
            {SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {SORT_LABELS[sort]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>Subsets</span>
          <select className="input" name="subsets" defaultValue={initial.subsets}>
            {SUBSETS.map((subsets) => (
              <option key={subsets} value={subsets}>
                {SUBSETS_LABELS[subsets]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className={`button primary ${styles.show}`}>
          Apply
        </button>
      </form>
    </search>
  );
}
