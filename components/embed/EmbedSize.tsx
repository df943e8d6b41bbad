'use client';

import { useEffect } from 'react';
import { answerSize } from './answerSize.ts';

/** Below this width the counters stand below the board; px, as oEmbed has it. */
const NARROW = 480;

/** Tells the page around the frame how high the board wants to be. Draws nothing. */
export function EmbedSize() {
  useEffect(() => answerSize(() => (window.innerWidth < NARROW ? 360 : 240)), []);
  return null;
}
