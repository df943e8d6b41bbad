import { gamesAddress } from '#components/gamesAddress.ts';
import type { LetterPlace } from '#lib/gameQuery/createGameQuery.ts';
import type { Filters } from '#lib/gameQuery/filters.ts';
import { PER_PAGE } from '#lib/gameQuery/filters.ts';
import styles from './Letters.module.css';
import { letterId } from './letterId.ts';
import { plainClick } from './plainClick.ts';

/** Screen reader labels of signs that are not letters. */
const NAMES: Record<string, string> = { '#': 'Digits', '~': 'Tagged games', '…': 'Other scripts' };

interface Props {
  name: string;
  filters: Filters;
  letters: readonly LetterPlace[];
  jump: (row: number) => void;
}

/** Links to where each letter begins, in a list sorted by title. */
export function Letters({ name, filters, letters, jump }: Props) {
  if (letters.length < 2) return null;
  return (
    <nav className={styles.letters} aria-label="Titles by letter">
      {letters.map(({ letter, at }) => (
        <a
          key={letter}
          href={`${gamesAddress(name, filters, Math.floor(at / PER_PAGE) + 1)}#${letterId(letter)}`}
          aria-label={NAMES[letter]}
          onClick={plainClick(() => jump(at))}
        >
          {letter}
        </a>
      ))}
    </nav>
  );
}
