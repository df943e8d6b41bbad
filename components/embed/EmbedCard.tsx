'use client';

import { useEffect, useRef, useState } from 'react';
import type { FrameScheme } from '#lib/card/colour/frameScheme.ts';
import { answerSize } from './answerSize.ts';
import { cardOfFrame } from './cardOfFrame.ts';
import styles from './embedCard.module.css';

interface Props {
  /** Path of the card with its query. */
  src: string;
  alt: string;
  width: number;
  height: number;
  scheme: FrameScheme;
}

/** How often a card is reloaded, seconds: a stream's overlay is open for hours. */
const LEAST = 15;
const MOST = 300;

/**
 * A card that fills the width of its frame, on a transparent ground. It reloads itself: a new image
 * replaces the old one once it has loaded, and if that fails the old one stays.
 */
export function EmbedCard({ src, alt, width, height, scheme }: Props) {
  const [shown, setShown] = useState(src);
  const card = useRef<HTMLImageElement>(null);
  useEffect(
    () => answerSize(() => Math.ceil(card.current?.getBoundingClientRect().height ?? height)),
    [height],
  );
  useEffect(() => {
    let ended = false;
    let timer: ReturnType<typeof setTimeout>;
    const wanted = cardOfFrame(src, window.location.search);
    if (wanted !== src) setShown(wanted);
    const look = async () => {
      // A new address, because the page would not reload the same one.
      const next = `${wanted}&v=${Math.floor(Date.now() / (LEAST * 1000))}`;
      const life = await loadCard(next);
      if (ended) return;
      if (life !== null) setShown(next);
      timer = setTimeout(look, Math.min(MOST, Math.max(LEAST, life ?? 0)) * 1000);
    };
    // The first card may be a message that is valid for a few seconds.
    timer = setTimeout(look, LEAST * 1000);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [src]);
  const className = scheme === 'light' ? styles.card : `${styles.card} ${styles.onDark}`;
  return (
    <img ref={card} className={className} src={shown} alt={alt} width={width} height={height} />
  );
}

/** Fetches a card into the browser's cache. @returns for how many seconds it is valid; null if the fetch failed */
async function loadCard(src: string): Promise<number | null> {
  try {
    const answer = await fetch(src);
    await answer.blob();
    const life = /max-age=(\d+)/.exec(answer.headers.get('cache-control') ?? '')?.[1];
    return answer.ok ? Number(life ?? LEAST) : null;
  } catch {
    return null;
  }
}
