import { nameWidth } from '#lib/board/nameWidth.ts';
import styles from './hero.module.css';

/** Width available beside the avatar, in pixels: desktop, tablet, phones of 360px and 320px. */
const ROOM = { desktop: 672, tablet: 352, phone: 264, smallPhone: 224 };

/** Classes that make a name smaller on screens where it does not fit. */
export function nameSize(name: string): string {
  const width = nameWidth(name);
  const classes = [
    3 * width > ROOM.desktop && styles.longOnDesktop,
    2 * width > ROOM.tablet && styles.longOnTablet,
    2 * width > ROOM.phone && styles.longOnPhone,
    2 * width > ROOM.smallPhone && styles.longOnSmallPhone,
  ];
  return classes.filter(Boolean).join(' ');
}
