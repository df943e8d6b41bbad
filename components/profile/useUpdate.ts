import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import useSWR from 'swr';
import type { Tally } from '#lib/stats/tally.ts';
import { describeChanges } from './describeChanges.ts';

/** The data the page shows. */
export interface Shown {
  name: string;
  /** When its data was read, ms since the epoch. */
  takenAt: number;
  /** Whether the page shows the data as stale. */
  stale: boolean;
  tally: Tally;
}

type Phase = 'idle' | 'busy' | 'done';

/** Polling interval of an open page, ms: normally, and during an update. */
const POLL_MS = 60_000;
const POLL_BUSY_MS = 2_000;
/** Maximum duration of each phase, ms. */
const PHASE_MS = { busy: 30_000, done: 2_000 };
/** Data older than this (ms) is checked as soon as the page opens: it may be days old. */
const OLD_MS = 10 * 60_000;
const NOT_ANSWERING = 'RetroAchievements is not answering. Try again later.';
const STILL_UPDATING = 'Still updating. New data will appear by itself.';

/**
 * Keeps an open profile current: polls the time of the newest data while the page is visible, and
 * refreshes the page when it changes.
 * @returns the phase of a manual update, text about what changed, and the update function
 */
export function useUpdate(now: Shown) {
  const { name, takenAt, stale, tally } = now;
  const address = `/api/v1/users/${name}`;
  const router = useRouter();
  const [phase, setPhase] = useState<Phase>('idle');
  const [words, setWords] = useState('');
  const shown = useRef(now);

  useSWR(`${address}/summary`, fetchAge, {
    refreshInterval: phase === 'busy' ? POLL_BUSY_MS : POLL_MS,
    dedupingInterval: POLL_BUSY_MS / 2,
    revalidateOnMount: Date.now() - takenAt > OLD_MS,
    shouldRetryOnError: false,
    onSuccess: (newest) => {
      if (newest.takenAt !== takenAt || newest.stale !== stale) router.refresh();
    },
  });

  useEffect(() => {
    const before = shown.current;
    shown.current = { name, takenAt, stale, tally };
    if (before.takenAt === takenAt || before.name !== name) return;
    const changes = describeChanges(before.tally, tally);
    setWords(changes || (phase === 'busy' ? 'Nothing new.' : ''));
    if (phase === 'busy') setPhase('done');
  }, [name, takenAt, stale, tally, phase]);

  useEffect(() => {
    if (phase === 'idle') return;
    const timer = setTimeout(() => {
      setPhase('idle');
      if (phase === 'busy') setWords(STILL_UPDATING);
    }, PHASE_MS[phase]);
    return () => clearTimeout(timer);
  }, [phase]);

  async function update() {
    if (phase !== 'idle') return;
    setPhase('busy');
    setWords('');
    const answer = await fetch(`${address}/refresh`, { method: 'POST' }).catch(() => null);
    if (answer?.status === 202) return;
    setPhase('idle');
    setWords(answer?.status === 429 ? waitText(answer) : NOT_ANSWERING);
  }

  return { phase, words, update };
}

/** When the newest data was read, ms since the epoch, and whether it is stale. */
async function fetchAge(address: string): Promise<Pick<Shown, 'takenAt' | 'stale'>> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const { takenAt, stale }: { takenAt: string; stale: boolean } = await answer.json();
  return { takenAt: Date.parse(takenAt), stale };
}

function waitText(answer: Response): string {
  const seconds = Number(answer.headers.get('retry-after')) || 60;
  return `Updated a moment ago. Try again in ${Math.ceil(seconds / 60)} min.`;
}
