'use client';

import { useEffect } from 'react';
import { answerSize } from './answerSize.ts';

/** Width in px below which the counters are below the board; oEmbed uses it too. */
const NARROW = 480;

/** Tells the host page the preferred height of the frame. Renders nothing. */
export function EmbedSize() {
  useEffect(() => answerSize(() => (window.innerWidth < NARROW ? 360 : 240)), []);
  return null;
}
