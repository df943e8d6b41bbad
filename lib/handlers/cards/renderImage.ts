import type { CardOptions } from '#lib/card/options/options.ts';
import { getCardSize } from '#lib/card/options/resolveOptions.ts';
import { layoutMessage } from '#lib/card/render/layoutMessage.ts';
import { paintSvg, TEMPLATE_VERSION } from '#lib/card/render/paintSvg.ts';
import { env } from '#lib/env.ts';
import { getEtag } from '#lib/http/etag.ts';
import type { DrawnImage, ImageSource } from '#lib/images/cache/image.ts';
import {
  type CardDrawing,
  cardImageKey,
  cardImages,
  toCardDrawing,
} from '#lib/images/cards/cardImages.ts';
import { drawPlainCard } from '#lib/images/cards/drawPlainCard.ts';
import { GRACE_MS } from '#lib/players/freshness.ts';
import type { CardSubject } from './loadSubject.ts';

type Output = Pick<CardDrawing, 'format' | 'scale'>;
type Source = ImageSource<CardDrawing>;

/** Seconds; `cardCachePolicy` extends it. */
const MAX_AGE = 300;
const MAX_AGE_WHEN_STALE = 60;
const MAX_AGE_OF_FALLBACK = 30;

/**
 * Renders a card as an image: a PNG, or an SVG with icons. If it is not ready in time, the last good
 * one is used, or one that needs no drawing, with a short max-age.
 * @param requestedName the name in the address
 * @param timeoutMs longest wait
 */
export async function renderImage(
  subject: CardSubject,
  requestedName: string,
  options: CardOptions,
  output: Output,
  timeoutMs: number,
): Promise<DrawnImage & { made: boolean }> {
  const getKey = (name: string) => cardImageKey(name, options, output);
  const isLate = subject.state === 'message' && /^(?:pending|down)$/.test(subject.kind);
  const old = isLate ? cardImages().getLastGood(getKey(requestedName)) : null;
  if (old) return { ...old, made: false };
  const { source, wasComposed } = observe(
    subject.state === 'player'
      ? getPlayerSource(subject, getKey(subject.data.name), options, output)
      : getMessageSource(subject, getKey(subject.name ?? ''), options, output),
  );
  const image = await cardImages().load(source, timeoutMs);
  const made = wasComposed();
  return { ...(image.bytes.length > 0 ? image : getFallback(source, options, output)), made };
}

function getPlayerSource(
  { data, stale }: Extract<CardSubject, { state: 'player' }>,
  key: string,
  options: CardOptions,
  output: Output,
): Source {
  return {
    key,
    version: [TEMPLATE_VERSION, data.takenAt, data.name].join(' '),
    scene: () => toCardDrawing(data, options, output),
    maxAge: stale ? MAX_AGE_WHEN_STALE : MAX_AGE,
    expiresIn: data.takenAt + GRACE_MS * env().timeScale - Date.now(),
    ephemeral: false,
  };
}

function getMessageSource(
  { kind, name, maxAge }: Extract<CardSubject, { state: 'message' }>,
  key: string,
  options: CardOptions,
  output: Output,
): Source {
  const scene = () => {
    const message = layoutMessage(kind, options, name);
    return { ...output, scene: message, icons: [], layOut: () => message };
  };
  return {
    key: `${kind} ${key}`,
    version: String(TEMPLATE_VERSION),
    scene,
    maxAge,
    expiresIn: Number.POSITIVE_INFINITY,
    // A message without a name is one card for everybody, and worth caching.
    ephemeral: name !== null,
  };
}

/** Records whether a source is composed. It is not if its image is cached. */
function observe(source: Source): { source: Source; wasComposed: () => boolean } {
  let composed = false;
  const scene = () => {
    composed = true;
    return source.scene();
  };
  return { source: { ...source, scene }, wasComposed: () => composed };
}

/** A card that needs no drawing: lamps instead of icons, or only the logo. */
function getFallback(source: Source, options: CardOptions, { format, scale }: Output): DrawnImage {
  const { width, height } = getCardSize(options);
  const bytes =
    format === 'svg'
      ? new TextEncoder().encode(paintSvg(source.scene().scene))
      : drawPlainCard(width * scale, height * scale);
  return { bytes, etag: getEtag(bytes), maxAge: MAX_AGE_OF_FALLBACK };
}
