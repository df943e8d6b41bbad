import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getGlyph } from './glyphs.ts';
import { type BoardLayout, boardText, layoutBoard, layoutText } from './layoutBoard.ts';

const picture = (board: BoardLayout) =>
  board.rows.map((row) =>
    row.map((run) => ('gap' in run ? '.'.repeat(run.gap) : run.game === null ? 'o' : '#')).join(''),
  );

const gamesOf = (board: BoardLayout) =>
  board.rows.flat().flatMap((run) => ('gap' in run ? [] : [run.game]));

const count = fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200_000 }));

describe('layoutBoard', () => {
  it('spells 817 with 97 lamps', () => {
    const board = layoutBoard(817, 817);
    expect(board).toMatchObject({ text: '817', size: 'large', columns: 18, lamps: 97 });
    expect(picture(board)).toEqual([
      '.####....##.######',
      '######..###.######',
      '##..##.####.....##',
      '##..##.####.....##',
      '.####....##....##.',
      '.####....##....##.',
      '##..##...##...##..',
      '##..##...##...##..',
      '######...##..##...',
      '.####....##..##...',
    ]);
  });

  it('spells a count with fewer games than lamps in small digits', () => {
    expect(picture(layoutBoard(3, 3))).toEqual(['###', '..o', 'ooo', '..o', 'ooo']);
    expect(layoutBoard(30, 30)).toMatchObject({ size: 'small', columns: 14, lamps: 23 });
    expect(picture(layoutBoard(11, 11))[0]).toBe('.#..#');
    expect(layoutBoard(0, 0).rows.flat()).not.toContainEqual({ game: 0 });
  });

  it('takes small digits up to 109 games', () => {
    const small = Array.from({ length: 500 }, (_, n) => n).filter(
      (n) => layoutBoard(n, n).size === 'small',
    );
    expect(Math.max(...small)).toBe(109);
  });

  it('says 99k above 99,999', () => {
    expect(boardText(99_999)).toBe('99999');
    expect(boardText(100_000)).toBe('99k');
    expect(layoutBoard(1_234_567, 1_234_567).text).toBe('99k');
  });

  it('lights lamps in the order of reading, one game each, and no more than there are', () => {
    fc.assert(
      fc.property(count, fc.nat(300), (n, games) => {
        const board = layoutBoard(n, games);
        const lit = gamesOf(board).filter((game) => game !== null);
        expect(lit).toEqual(Array.from({ length: Math.min(games, board.lamps) }, (_, i) => i));
        expect(gamesOf(board)).toHaveLength(board.lamps);
        if (board.size === 'large') expect(lit).toHaveLength(board.lamps);
      }),
    );
  });

  it('fills every row to the same width, which fits the phone with cells of 8px or more', () => {
    fc.assert(
      fc.property(count, fc.nat(300), (n, games) => {
        const board = layoutBoard(n, games);
        const cells = board.size === 'large' ? 1 : 2;
        for (const row of picture(board)) expect(row.length * cells).toBe(board.columns);
        expect(board.rows).toHaveLength(10 / cells);
        expect(board.columns).toBeLessThanOrEqual(38);
        expect(Math.floor(324 / board.columns)).toBeGreaterThanOrEqual(8);
      }),
    );
  });

  it('spells the word of the home page', () => {
    expect(layoutText('LONG', 'large', 0).columns).toBe(27);
    expect(layoutText('PLAY', 'large', 999).lamps).toBe(146);
    expect(() => layoutText('?', 'large', 0)).toThrow('no large');
  });
});

describe('glyphOf', () => {
  it('makes the 1 narrower than the rest', () => {
    const widths = [...'0123456789'].map((digit) => [
      getGlyph(digit, 'large')[0]?.length,
      getGlyph(digit, 'small')[0]?.length,
    ]);
    expect(widths).toEqual([...'0123456789'].map((digit) => (digit === '1' ? [4, 2] : [6, 3])));
  });
});
