'use client';

import { useEffect, useState } from 'react';
import { copyText } from '#components/copyText.ts';

interface Copy {
  /** What was copied, or could not be, or null. */
  of: string | null;
  failed: boolean;
}

const IDLE: Copy = { of: null, failed: false };
/** ms for which "Copied" stands. */
const SAYS = 2000;

/** Copies texts, each under a name, and says for a while which one was copied. */
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
