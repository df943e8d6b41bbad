import { cardKey } from '#lib/card/options/cardQuery.ts';
import type { CardOptions } from '#lib/card/options/options.ts';
import { layoutCard } from '#lib/card/render/layoutCard.ts';
import { layoutMessage } from '#lib/card/render/layoutMessage.ts';
import { paintSvg } from '#lib/card/render/paintSvg.ts';
import { messageText, paintText } from '#lib/card/render/paintText.ts';
import type { CardSubject } from './loadSubject.ts';
import { type Rendering, render, renderOnce } from './renderings.ts';

const WRITERS = {
  svg: {
    card: (data, options) => paintSvg(layoutCard(data, options)),
    message: (kind, options, name) => paintSvg(layoutMessage(kind, options, name)),
  },
  txt: { card: paintText, message: messageText },
} as const satisfies Record<string, { card: typeof paintText; message: typeof messageText }>;

/** A card as text: SVG without icons, or plain. A message is not kept: there is one for any name. */
export function writtenCard(
  subject: CardSubject,
  options: CardOptions,
  format: keyof typeof WRITERS,
): Rendering & { made: boolean } {
  const writer = WRITERS[format];
  if (subject.state === 'message') {
    return { ...render(writer.message(subject.kind, options, subject.name)), made: true };
  }
  const { data } = subject;
  const key = [format, data.name, data.takenAt, cardKey(options)].join(' ');
  return renderOnce(key, () => writer.card(data, options));
}
