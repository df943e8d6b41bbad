import { createElement } from 'react';
import type { Site } from '#components/site.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { alphabet, lettersFound } from '#lib/stats/alphabet.ts';
import { dustShelf } from '#lib/stats/dustShelf.ts';
import { nextUp } from '#lib/stats/nextUp.ts';
import { passport } from '#lib/stats/passport.ts';
import { revisedSets } from '#lib/stats/revised.ts';
import styles from './challenges.module.css';
import { DustShelf } from './DustShelf.tsx';
import { Letters } from './Letters.tsx';
import { NextUp } from './NextUp.tsx';
import { Passport } from './Passport.tsx';
import { RevisedSets } from './RevisedSets.tsx';

const ROWS = 3;

interface Props {
  site: Site;
  snapshot: Snapshot;
  gamesHref: string;
}

/** The challenges a player has something to show for; null without any. */
export function Challenges({ site, snapshot, gamesHref }: Props) {
  const { player, games, takenAt } = snapshot;
  const { name } = player;
  const next = nextUp(games, ROWS);
  const stamps = passport(games);
  const shelf = dustShelf(games, takenAt);
  const letters = alphabet(games);
  const sets = revisedSets(games);
  const shown = [
    next.length > 0 && <NextUp {...{ site, name, next, gamesHref }} />,
    stamps.stamps.length > 0 && <Passport {...{ name, stamps }} />,
    shelf.games.length > 0 && <DustShelf {...{ site, name, shelf, gamesHref }} />,
    lettersFound(letters) > 0 && <Letters {...{ name, letters }} />,
    sets.length > 0 && <RevisedSets {...{ site, name, sets, gamesHref }} />,
  ].filter(Boolean);
  if (shown.length === 0) return null;
  return createElement('div', { className: styles.challenges }, ...shown);
}
