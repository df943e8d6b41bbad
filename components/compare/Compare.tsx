import profile from '#components/profile/Profile.module.css';
import type { Site } from '#components/site.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import { compare } from '#lib/stats/compare.ts';
import { CompareForm } from './CompareForm.tsx';
import styles from './compare.module.css';
import { OnlyMastered } from './OnlyMastered.tsx';
import { PairBoards } from './PairBoards.tsx';
import { PairSystems } from './PairSystems.tsx';
import { PairTally } from './PairTally.tsx';
import { Races } from './Races.tsx';
import { type Sides, toSide } from './toSide.ts';
import { Verdict } from './Verdict.tsx';

interface Props {
  site: Site;
  a: Snapshot;
  b: Snapshot;
}

/** Compares two players: everything about the left player is on the left, the right one on the right. */
export function Compare({ site, a, b }: Props) {
  const sides: Sides = [toSide(a), toSide(b)];
  const comparison = compare(a.games, b.games);
  const { shared, onlyMastered, systems } = comparison;
  return (
    <>
      <PairBoards site={site} sides={sides} ahead={comparison.ahead} />
      <div className={`page ${styles.compare}`}>
        <Verdict site={site} sides={sides} comparison={comparison} />
        <div className={styles.columns}>
          <PairTally sides={sides} />
          {shared.length > 0 && <Races site={site} sides={sides} shared={shared} />}
        </div>
        {(onlyMastered.a.length > 0 || onlyMastered.b.length > 0) && (
          <div className={styles.halves}>
            <OnlyMastered site={site} side={sides[0]} other={sides[1]} games={onlyMastered.a} />
            <OnlyMastered site={site} side={sides[1]} other={sides[0]} games={onlyMastered.b} />
          </div>
        )}
        {systems.length > 0 && (
          <div className={profile.profile}>
            <PairSystems sides={sides} systems={systems} />
          </div>
        )}
        <CompareForm />
      </div>
    </>
  );
}
