import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutBoard } from '#lib/board/layoutBoard.ts';
import { packLamps, unpackLamps } from './packedLamps.ts';

test('a board takes a few characters per lamp', () => {
  const layout = {
    ...layoutBoard(7, 0),
    rows: [
      [{ game: 0 }, { gap: 3 }, { game: 1 }],
      [{ gap: 1 }, { game: null }],
    ],
  };
  const packed = packLamps(layout, ['/Images/084118.png', null]);
  expect(packed).toBe('084118 .3 + . -');
  expect(unpackLamps(packed)).toEqual([
    { lit: true, icon: '/Images/084118.png' },
    { gap: 3 },
    { lit: true, icon: null },
    { gap: 1 },
    { lit: false },
  ]);
});

test('unpacking restores every board and its icons', () => {
  const icon = fc.oneof(fc.constant(null), fc.stringMatching(/^\/Images\/\w{1,8}\.png$/));
  const board = fc.record({ count: fc.nat(200_000), icons: fc.array(icon, { maxLength: 300 }) });
  fc.assert(
    fc.property(board, ({ count, icons }) => {
      const layout = layoutBoard(count, icons.length);
      const cells = unpackLamps(packLamps(layout, icons));
      const expected = layout.rows.flat().map((run) => {
        if ('gap' in run) return { gap: run.gap };
        const lit = run.game === null ? undefined : icons[run.game];
        return lit === undefined ? { lit: false } : { lit: true, icon: lit };
      });
      expect(cells).toEqual(expected);
    }),
  );
});
