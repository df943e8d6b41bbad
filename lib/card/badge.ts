import type { CardData } from '#lib/card/data/cardData.ts';
import { HEADLINE } from '#lib/card/layout/cardContext.ts';
import {
  createFormatter,
  type Formatter,
  type FormatterOptions,
} from '#lib/card/messages/createFormatter.ts';
import type { MessageKind } from '#lib/card/messages/messages.ts';

/** What a badge can count, as `metric=` names it. */
export const METRICS = [
  'headline',
  'played',
  'mastered',
  'completed',
  'beaten',
  'casual',
  'unfinished',
  'achievements',
  'hardcore',
  'points',
  'retropoints',
  'systems',
] as const;

export type Metric = (typeof METRICS)[number];

/** What shields.io's endpoint badge is made from: https://shields.io/badges/endpoint-badge */
export interface Badge {
  schemaVersion: 1;
  label: string;
  message: string;
  color: string;
  /** Whether it reports a failure; then the reader's own colour is ignored. */
  isError?: true;
  /** Seconds; shields takes none below 300. */
  cacheSeconds?: number;
}

const LABEL = 'RetroAchievements';
/** Of the board: gold is for 100 %, zinc for beaten. Without `#`, as shields writes them. */
const GOLD = 'ffd447';
const ZINC = 'c6ccd4';
const PLAIN = '3f6f5b';

/**
 * A player's number as a badge.
 * @param cacheSeconds how long shields may keep it; null for its own least, 300
 */
export function createBadge(
  data: CardData,
  metric: Metric,
  options: FormatterOptions,
  cacheSeconds: number | null,
): Badge {
  const format = createFormatter(options, data.takenAt);
  return {
    schemaVersion: 1,
    label: data.demo ? `${LABEL} (demo)` : LABEL,
    message: messageOf(data, metric, format),
    color: colourOf(metric === 'headline' ? HEADLINE[data.summary.headline.kind] : metric),
    ...(cacheSeconds !== null && { cacheSeconds }),
  };
}

/** The badge for when there is no player to count for. One still being fetched is no error. */
export function createMessageBadge(kind: MessageKind, options: FormatterOptions): Badge {
  const message = createFormatter(options, 0).messages.message[kind].title;
  const badge = { schemaVersion: 1, label: LABEL, message, color: 'lightgrey' } as const;
  return kind === 'pending' ? badge : { ...badge, isError: true };
}

function messageOf({ summary, points, retroPoints }: CardData, metric: Metric, format: Formatter) {
  const { tally, headline, systems, achievements, hardcoreAchievements } = summary;
  const { caption, label, played, systems: systemWords } = format.messages;
  const captioned = (kind: keyof typeof caption, count: number) =>
    `${format.count(count)} ${format.plural(caption[kind], count)}`;
  const labelled = (text: string, count: number) => `${text}: ${format.count(count)}`;
  switch (metric) {
    case 'headline':
      return captioned(HEADLINE[headline.kind], headline.count);
    case 'mastered':
    case 'completed':
    case 'beaten':
      return captioned(metric, tally[metric]);
    case 'casual':
      return captioned(metric, tally.beatenCasual);
    case 'played':
      return format.withCount(played, tally.played);
    case 'systems':
      return format.withCount(systemWords, systems);
    case 'unfinished':
      return labelled(label.unfinished, tally.unfinished);
    case 'achievements':
      return labelled(label.achievements, achievements);
    case 'hardcore':
      return labelled(label.hardcore, hardcoreAchievements);
    case 'points':
      return labelled(label.points, points);
    case 'retropoints':
      return labelled(label.retropoints, retroPoints);
  }
}

function colourOf(metric: Metric | 'awarded' | 'started'): string {
  if (metric === 'mastered' || metric === 'completed') return GOLD;
  return metric === 'beaten' || metric === 'casual' ? ZINC : PLAIN;
}
