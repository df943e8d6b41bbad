'use client';

import type { CardData } from '#lib/card/data/cardData.ts';
import type { CardOptions } from '#lib/card/options/options.ts';
import { countIcons } from '#lib/card/options/resolveOptions.ts';
import { paintSvg } from '#lib/card/render/paintSvg.ts';
import { paintText } from '#lib/card/render/paintText.ts';
import type { CardScene } from '#lib/card/scene.ts';
import { type CardFormat, cardAddress } from '#lib/card/snippets/cardAddress.ts';
import styles from './preview.module.css';
import { useLoaded } from './useLoaded.ts';

export type Backdrop = 'page' | 'white' | 'black' | 'checker';

interface Props {
  data: CardData;
  options: CardOptions;
  scene: CardScene;
  format: CardFormat;
  backdrop: Backdrop;
  /** Whether the address of the page has been read; the default card is shown before. */
  ready: boolean;
}

/**
 * The card. The browser draws it at once with the server's own code; what only the server has (icons
 * of a wall, a PNG) replaces it once loaded.
 */
export function Preview({ data, options, scene, format, backdrop, ready }: Props) {
  const { name } = data;
  const own = format !== 'png' && countIcons(options) === 0;
  const real = cardAddress({ origin: '', name, options }, format === 'png' ? 'png' : 'svg');
  const loaded = useLoaded(ready && !own && format !== 'txt' ? real : null);
  if (format === 'txt') {
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it
      <section className={`${styles.stage} ${styles[backdrop]}`} aria-label="Text" tabIndex={0}>
        <pre className={`board ${styles.text}`}>{paintText(data, options)}</pre>
      </section>
    );
  }
  const drawn = `data:image/svg+xml,${encodeURIComponent(paintSvg(scene))}`;
  return (
    <div className={`${styles.stage} ${styles[backdrop]}`}>
      <img
        className={styles.card}
        src={ready ? (loaded ?? drawn) : real}
        width={scene.width}
        height={scene.height}
        alt={`${scene.title}. ${scene.desc}`}
        data-card=""
      />
    </div>
  );
}
