import type { ReactNode } from 'react';
import { mediaAddress } from '#components/mediaAddress.ts';
import type { Site } from '#components/site.ts';
import type { Player } from '#lib/domain/snapshot.ts';
import glass from './glass.module.css';
import styles from './hero.module.css';
import { nameSize } from './nameSize.ts';

interface Props {
  site: Site;
  player: Player;
  /** What the page is about, if it is not the profile. */
  children?: ReactNode;
}

/** The player's avatar and name on the board. */
export function HeroName({ site, player, children }: Props) {
  const avatar = mediaAddress(site, player.avatar);
  return (
    <div className={styles.head}>
      {avatar && <img className={styles.avatar} src={avatar} alt="" width={80} height={80} />}
      <h1 className={`${styles.name} ${nameSize(player.name)}`}>
        {player.name}
        {children}
      </h1>
      <i className={glass.fill} />
    </div>
  );
}
