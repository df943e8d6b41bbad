import type { CardGame } from '#lib/card/data/cardGame.ts';
import { type CardContext, hides } from '#lib/card/layout/cardContext.ts';
import type { CardDefinition } from '#lib/card/layout/cardDefinition.ts';
import { challengeRow, RIGHT } from '#lib/card/layout/challengeRow.ts';
import { listCard } from '#lib/card/layout/listCard.ts';
import { progressBar } from '#lib/card/layout/marks.ts';
import { box } from '#lib/card/layout/nodes.ts';
import { ends } from '#lib/card/layout/textLines.ts';
import { LEDGER } from '#lib/card/sizes.ts';

const X = 20;
const PITCH = 33;

/** Games that were left: the one to resume, marked, then those longest untouched. */
export const dustCard: CardDefinition = {
  label: 'Unplayed for 90 days',
  hint: 'Unplayed for 90 days, and one to resume',
  size: LEDGER,
  backdrop: 'ground',
  ...listCard({
    type: 'dust',
    pitch: PITCH,
    rows: ({ data }) => data.dust.games,
    progress: ({ data, format }) => (data.dust.count > 0 ? format.count(data.dust.count) : ''),
    draw: (context, game, y) => [
      ...(game === context.data.dust.games[0] ? [box(8, y + 4, 3, PITCH - 6, 'mark')] : []),
      ...challengeRow(context, y, {
        title: game.title,
        meta: progressText(context, game),
        right: dayText(context, game),
        under: progressBar({ x: context.width - X - RIGHT, y: y + 22, w: RIGHT }, game),
      }),
    ],
    describe: (context, game) =>
      [game.title, progressText(context, game), context.format.day(game.lastUnlock)]
        .filter(Boolean)
        .join(', '),
    text: (context, game) => [
      ends(game.title, dayText(context, game)),
      ends(`  ${progressText(context, game)}`, ''),
    ],
  }),
};

/** Under a title: `Resume · 27 of 40 · SNES`. */
function progressText({ data, options, format }: CardContext, game: CardGame): string {
  const parts = [
    game === data.dust.games[0] ? format.messages.resume : '',
    format.ofTotal(game.awarded, game.possible),
    hides(options, 'systems') ? '' : game.system,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function dayText({ options, format }: CardContext, game: CardGame): string {
  return hides(options, 'date') ? '' : (format.day(game.lastUnlock) ?? '');
}
