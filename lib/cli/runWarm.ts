import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Presets, SingleBar } from 'cli-progress';
import type { Username } from '#lib/domain/username.ts';
import { EXIT } from './help.ts';
import type { Operator } from './operator.ts';
import { type NameList, readNames } from './readNames.ts';
import { type Outcome, warm } from './warm.ts';

/** Without a terminal the bar is a line now and then, ms. */
const LINE_EVERY_MS = 5_000;

/** @throws an error of the file system */
async function readList(file: string): Promise<NameList> {
  return readNames(file === '-' ? await text(process.stdin) : await readFile(file, 'utf8'));
}

/** Fetches the players of a file, with a bar. @returns the exit code */
export async function runWarm(operator: Operator, file: string): Promise<number> {
  const { names, wrong } = await readList(file);
  for (const { line, text: word } of wrong) console.error(`Line ${line}: no name: ${word}`);
  const stop = createStop();
  const bar = createBar(names.length);
  const outcomes = await warm(names, {
    known: (name) => knownOf(operator, name),
    fetch: (name) => operator.warm(name),
    wait: stop.wait,
    isStopped: stop.isStopped,
    onOutcome: (name) => bar.increment(1, { now: name }),
    onWait: (seconds, why) => bar.update({ now: `waiting ${seconds} s: ${why}` }),
  });
  bar.stop();
  stop.end();
  report(outcomes, names.length);
  if (stop.isStopped()) return EXIT.stopped;
  return outcomes.failed.length + wrong.length > 0 ? EXIT.failed : EXIT.done;
}

async function knownOf(operator: Operator, name: Username) {
  const { kept, hiddenBy, byVariable } = await operator.show(name);
  if (byVariable || hiddenBy.length > 0) return 'hidden';
  return kept && Date.now() < kept.freshUntil ? 'fresh' : null;
}

function createBar(total: number): SingleBar {
  const bar = new SingleBar(
    {
      format: '{bar} {value} of {total}, {eta_formatted} to go · {now}',
      hideCursor: true,
      linewrap: false,
      noTTYOutput: true,
      notTTYSchedule: LINE_EVERY_MS,
      gracefulExit: false,
    },
    Presets.legacy,
  );
  bar.start(total, 0, { now: '' });
  return bar;
}

/** Ctrl-C stops after who is on the way, twice at once. */
function createStop() {
  let wake = () => {};
  let stopped = false;
  const onSignal = () => {
    if (stopped) process.exit(EXIT.stopped);
    stopped = true;
    console.error('\nStopping after who is on the way. Again stops at once.');
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
  console.log(`${fetched.length} fetched, ${fresh.length} fresh already, ${hidden.length} hidden`);
  if (unknown.length > 0) console.log(`Nobody by these names: ${unknown.join(', ')}`);
  if (failed.length > 0) console.log(`Could not be fetched: ${failed.join(', ')}`);
  if (done < total) console.log(`Stopped: ${total - done} of ${total} are left.`);
}
