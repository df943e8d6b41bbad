import type { Award } from '#lib/domain/awardKind.ts';
import styles from './Tile.module.css';

interface Props {
  /** URL of the icon; without one the tile is plain. */
  icon: string | undefined;
  award: Award;
  /** Width and height in pixels: reserves the space before the style sheet loads. */
  size: number;
  /** The tile's link and name, which is the tooltip and the screen reader label. */
  link?: { href: string; name: string; lang?: string };
}

/** A game's icon in the frame of its award. */
export function Tile({ icon, award, size, link }: Props) {
  const frame = styles[award ?? 'none'];
  // No `decoding`: lazy images are decoded asynchronously anyway.
  const picture = icon && <img src={icon} alt="" width={size} height={size} loading="lazy" />;
  if (!link) return <span className={frame}>{picture}</span>;
  return (
    <a className={frame} href={link.href} title={link.name} lang={link.lang}>
      {picture}
    </a>
  );
}
