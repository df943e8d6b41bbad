import { parseCardOptions } from '#lib/card/options/parseCardOptions.ts';
import { getCardSize } from '#lib/card/options/resolveOptions.ts';
import styles from './gallery.module.css';

interface Props {
  /** The card's address; options are appended. */
  address: string;
  query: Readonly<Record<string, string>>;
  /** A short caption. */
  caption: string;
  /** The option to add to an address. */
  code: string;
  /**
   * What it is shown on: a white and a black page beside each other, one that is half white and half
   * black, or this page.
   */
  on?: 'pair' | 'split' | 'page';
  lang?: string;
}

/** A card and the option that makes it. */
export function Shown({ address, query, caption, code, on = 'page', lang }: Props) {
  const src = `${address}?${new URLSearchParams(query)}`;
  const { width, height } = getCardSize(parseCardOptions(query).options);
  const card = (alt: string) => (
    <img src={src} alt={alt} width={width} height={height} loading="lazy" decoding="async" />
  );
  return (
    <figure className={styles[on]}>
      <figcaption>
        <span lang={lang}>{caption}</span> <code>{code}</code>
      </figcaption>
      {on === 'pair' ? (
        <div>
          <div className={styles.white}>{card(`${caption}, on white`)}</div>
          <div className={styles.black}>{card(`${caption}, on black`)}</div>
        </div>
      ) : (
        <div>{card(caption)}</div>
      )}
    </figure>
  );
}
