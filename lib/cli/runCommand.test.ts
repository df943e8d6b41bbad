import { expect, test, vi } from 'vitest';
import type { Operator } from './operator.ts';
import { runCommand } from './runCommand.ts';

async function run(...args: string[]) {
  const printed: string[] = [];
  const write = (words: string) => void printed.push(words);
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(write),
    vi.spyOn(console, 'error').mockImplementation(write),
  ];
  const open = (): Operator => {
    throw new Error('opened the store');
  };
  const code = await runCommand(args, open);
  for (const spy of spies) spy.mockRestore();
  return { code, words: printed.join('\n') };
}

test('help lists every command', async () => {
  const { code, words } = await run('--help');
  expect(code).toBe(0);
  for (const verb of ['show', 'opt-out', 'opt-in', 'purge', 'refresh', 'warm']) {
    expect(words).toContain(`npm run player -- ${verb}`);
  }
  expect((await run()).code).toBe(2);
});

test('a usage error opens no store and exits with 2', async () => {
  for (const args of [
    ['fly', 'somebody'],
    ['toString', 'somebody'],
    ['purge'],
    ['warm'],
    ['purge', 'one', 'two'],
    ['opt-out', 'no-name'],
    ['opt-out', '../etc'],
  ]) {
    expect(await run(...args), args.join(' ')).toMatchObject({ code: 2 });
  }
});
