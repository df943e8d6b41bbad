import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Presets, SingleBar } from 'cli-progress';
import type { Username } from '#lib/domain/username.ts';
import { EXIT } from './help.ts';
import type { Operator } from './operator.ts';
import { type NameList, type Outcome, readNames, warm } from './warm.ts';

/** How often the progress is printed where there is no terminal, ms. */
const PRINT_EVERY_MS = 5_000;

/** @throws an error of the file system */
async function readList(file: string): Promise<NameList> {
  return readNames(file === '-' ? await text(process.stdin) : await readFile(file, 'utf8'));
}

/** Fetches the players of a file, with a progress bar. @returns the exit code */
export async function runWarm(operator: Operator, file: string): Promise<number> {
  const { names, invalid } = await readList(file);
  for (const { line, text: word } of invalid) console.error(`Line ${line}: not a name: ${word}`);
  const stop = createStop();
  const bar = createBar(names.length);
  const outcomes = await warm(names, {
    getKnown: (name) => getKnown(operator, name),
    fetch: (name) => operator.warm(name),
    wait: stop.wait,
    isStopped: stop.isStopped,
    onOutcome: (name) => bar.increment(1, { now: name }),
    onWait: (seconds, reason) => bar.update({ now: `waiting ${seconds} s: ${reason}` }),
  });
  bar.stop();
  stop.end();
  report(outcomes, names.length);
  if (stop.isStopped()) return EXIT.stopped;
  return outcomes.failed.length + invalid.length > 0 ? EXIT.failed : EXIT.done;
}

async function getKnown(operator: Operator, name: Username) {
  const { stored, hiddenBy, byVariable } = await operator.show(name);
  if (byVariable || hiddenBy.length > 0) return 'hidden';
  return stored && Date.now() < stored.freshUntil ? 'fresh' : null;
}

function createBar(total: number): SingleBar {
  const bar = new SingleBar(
    {
      format: '{bar} {value} of {total}, {eta_formatted} to go · {now}',
      hideCursor: true,
      linewrap: false,
      noTTYOutput: true,
      notTTYSchedule: PRINT_EVERY_MS,
      gracefulExit: false,
    },
    Presets.legacy,
  );
  bar.start(total, 0, { now: '' });
  return bar;
}

/** Ctrl-C stops after the current player; a second one stops at once. */
function createStop() {
  let wake = () => {};
  let stopped = false;
  const onSignal = () => {
    if (stopped) process.exit(EXIT.stopped);
    stopped = true;
    console.error('\nStopping after the current player. Press Ctrl-C again to stop at once.');
    wake();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  return {
    isStopped: () => stopped,
    wait(ms: number): Promise<void> {
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    },
    end: () => void process.off('SIGINT', onSignal).off('SIGTERM', onSignal),
  };
}

function report(outcomes: Record<Outcome, Username[]>, total: number): void {
  const { fetched, fresh, unknown, hidden, failed } = outcomes;
  const done = fetched.length + fresh.length + unknown.length + hidden.length + failed.length;
  console.log(`${fetched.length} fetched, ${fresh.length} already fresh, ${hidden.length} hidden`);
  if (unknown.length > 0) console.log(`No players with these names: ${unknown.join(', ')}`);
  if (failed.length > 0) console.log(`Could not fetch: ${failed.join(', ')}`);
  if (done < total) console.log(`Stopped: ${total - done} of ${total} left.`);
}
