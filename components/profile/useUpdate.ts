import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import useSWR from 'swr';
import type { Tally } from '#lib/stats/tally.ts';
import { describeChanges } from './describeChanges.ts';

/** What the page shows now. */
export interface Shown {
  name: string;
  /** When its data was taken, ms since the epoch. */
  takenAt: number;
  /** Whether the page says that it is an old copy. */
  stale: boolean;
  tally: Tally;
}

type Phase = 'idle' | 'busy' | 'done';

/** How often an open page asks, in ms: at rest, and while an update is under way. */
const POLL_MS = 60_000;
const POLL_BUSY_MS = 2_000;
/** How long a phase lasts, in ms, when nothing ends it sooner. */
const PHASE_MS = { busy: 30_000, done: 2_000 };
/** A page older than this (ms) asks as soon as it is open: nobody may have looked for days. */
const OLD_MS = 10 * 60_000;
const NOT_ANSWERING = 'RetroAchievements is not answering. Try again later.';
const STILL_UPDATING = 'Still updating. New data will appear by itself.';

/**
 * Keeps an open profile current: asks for the time of the newest data while the page is visible,
 * and has the page rendered anew when that moves.
 * @returns the phase of an update asked for by hand, words on what changed, and the asking
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

/** When the newest data was taken, ms since the epoch, and whether it is an old copy. */
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
