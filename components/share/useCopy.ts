'use client';

import { useEffect, useState } from 'react';
import { copyText } from '#components/copyText.ts';

interface Copy {
  /** The name of the text that was copied or failed to copy; null without either. */
  of: string | null;
  failed: boolean;
}

const IDLE: Copy = { of: null, failed: false };
/** How long "Copied" is shown, ms. */
const SAYS = 2000;

/** Copies named texts, and reports for a moment which one was copied. */
export function useCopy(): [Copy, (name: string, text: string) => Promise<void>] {
  const [copy, setCopy] = useState(IDLE);
  useEffect(() => {
    if (copy.of === null || copy.failed) return;
    const timer = setTimeout(() => setCopy(IDLE), SAYS);
    return () => clearTimeout(timer);
  }, [copy]);
  async function run(name: string, text: string) {
    setCopy({ of: name, failed: !(await copyText(text)) });
  }
  return [copy, run];
}
