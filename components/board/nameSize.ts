import { nameWidth } from '#lib/board/nameWidth.ts';
import styles from './hero.module.css';

/** The room beside the avatar, in pixels: desktop, tablet, phones of 360px and of 320px. */
const ROOM = { desktop: 672, tablet: 352, phone: 264, smallPhone: 224 };

/** Classes that set a name smaller on the screens where it is wider than its room. */
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
