import { cardKey } from '#lib/card/options/cardQuery.ts';
import type { CardOptions } from '#lib/card/options/options.ts';
import { layoutCard } from '#lib/card/render/layoutCard.ts';
import { layoutMessage } from '#lib/card/render/layoutMessage.ts';
import { paintSvg } from '#lib/card/render/paintSvg.ts';
import { messageText, paintText } from '#lib/card/render/paintText.ts';
import { type EncodedCard, encodeCard, renderCached } from './cardCache.ts';
import type { CardSubject } from './loadSubject.ts';

const RENDERERS = {
  svg: {
    card: (data, options) => paintSvg(layoutCard(data, options)),
    message: (kind, options, name) => paintSvg(layoutMessage(kind, options, name)),
  },
  txt: { card: paintText, message: messageText },
} as const satisfies Record<string, { card: typeof paintText; message: typeof messageText }>;

/**
 * Renders a card as text: plain, or SVG without icons. Messages are not cached, because anybody can
 * make up names.
 */
export function renderText(
  subject: CardSubject,
  options: CardOptions,
  format: keyof typeof RENDERERS,
): EncodedCard & { made: boolean } {
  const renderer = RENDERERS[format];
  if (subject.state === 'message') {
    return { ...encodeCard(renderer.message(subject.kind, options, subject.name)), made: true };
  }
  const { data } = subject;
  const key = [format, data.name, data.takenAt, cardKey(options)].join(' ');
  return renderCached(key, () => renderer.card(data, options));
}
