import type { Award } from '#lib/domain/awardKind.ts';
import styles from './Tile.module.css';

interface Props {
  /** Address of the icon; without one it is a plain tile. */
  icon: string | undefined;
  award: Award;
  /** Width and height in pixels: the browser keeps the room before the style sheet is there. */
  size: number;
  /** Where the tile leads to, and its name: a tooltip, and what screen readers say. */
  link?: { href: string; name: string; lang?: string };
}

/** A game's icon in the frame of its award. */
export function Tile({ icon, award, size, link }: Props) {
  const frame = styles[award ?? 'none'];
  // Lazy pictures are decoded beside the page anyway.
  const picture = icon && <img src={icon} alt="" width={size} height={size} loading="lazy" />;
  if (!link) return <span className={frame}>{picture}</span>;
  return (
    <a className={frame} href={link.href} title={link.name} lang={link.lang}>
      {picture}
    </a>
  );
}
