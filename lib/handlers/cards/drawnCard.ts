import type { CardOptions } from '#lib/card/options/options.ts';
import { getCardSize } from '#lib/card/options/resolveOptions.ts';
import { layoutMessage } from '#lib/card/render/layoutMessage.ts';
import { paintSvg, TEMPLATE_VERSION } from '#lib/card/render/paintSvg.ts';
import { env } from '#lib/env.ts';
import { getEtag } from '#lib/http/etag.ts';
import type { Picture, PictureSource } from '#lib/images/cache/picture.ts';
import {
  type CardDrawing,
  cardAddress,
  cardPictures,
  drawingOf,
} from '#lib/images/cards/cardPictures.ts';
import { plainCard } from '#lib/images/cards/plainCard.ts';
import { GRACE_MS } from '#lib/players/freshness.ts';
import type { CardSubject } from './loadSubject.ts';

type How = Pick<CardDrawing, 'format' | 'scale'>;
type Source = PictureSource<CardDrawing>;

/** Seconds: what `goodLife` then makes longer. */
const LIFE = 300;
const LIFE_WHEN_STALE = 60;

/**
 * A card as a picture: a PNG, or an SVG with icons. In time: what cannot be drawn now is the last
 * good one, else one that needs no drawing, for a short while.
 * @param asked the name as it was asked for
 * @param ms how long to wait at most
 */
export async function drawnCard(
  subject: CardSubject,
  asked: string,
  options: CardOptions,
  how: How,
  ms: number,
): Promise<Picture & { made: boolean }> {
  const of = (name: string) => cardAddress(name, options, how);
  const waits = subject.state === 'message' && /^(?:pending|down)$/.test(subject.kind);
  const old = waits ? cardPictures().lastGood(of(asked)) : null;
  if (old) return { ...old, made: false };
  const { source, wasComposed } = watched(
    subject.state === 'player'
      ? playerSource(subject, of(subject.data.name), options, how)
      : messageSource(subject, of(subject.name ?? ''), options, how),
  );
  const picture = await cardPictures().load(source, ms);
  const made = wasComposed();
  return { ...(picture.bytes.length > 0 ? picture : standIn(source, options, how)), made };
}

function playerSource(
  { data, stale }: Extract<CardSubject, { state: 'player' }>,
  address: string,
  options: CardOptions,
  how: How,
): Source {
  return {
    address,
    version: [TEMPLATE_VERSION, data.takenAt, data.name].join(' '),
    scene: () => drawingOf(data, options, how),
    life: stale ? LIFE_WHEN_STALE : LIFE,
    keepMs: data.takenAt + GRACE_MS * env().timeScale - Date.now(),
    passing: false,
  };
}

function messageSource(
  { kind, name, life }: Extract<CardSubject, { state: 'message' }>,
  address: string,
  options: CardOptions,
  how: How,
): Source {
  const scene = () => {
    const message = layoutMessage(kind, options, name);
    return { ...how, scene: message, icons: [], layOut: () => message };
  };
  return {
    address: `${kind} ${address}`,
    version: String(TEMPLATE_VERSION),
    scene,
    life,
    keepMs: Number.POSITIVE_INFINITY,
    // What names nobody is one card for all, and worth keeping.
    passing: name !== null,
  };
}

/** Notes whether a source was composed, which it is not where its picture is kept. */
function watched(source: Source): { source: Source; wasComposed: () => boolean } {
  let composed = false;
  const scene = () => {
    composed = true;
    return source.scene();
  };
  return { source: { ...source, scene }, wasComposed: () => composed };
}

/** What needs no drawing: lamps in place of icons, or the mark. */
function standIn(source: Source, options: CardOptions, { format, scale }: How): Picture {
  const { width, height } = getCardSize(options);
  const bytes =
    format === 'svg'
      ? new TextEncoder().encode(paintSvg(source.scene().scene))
      : plainCard(width * scale, height * scale);
  return { bytes, etag: getEtag(bytes), life: 30 };
}
