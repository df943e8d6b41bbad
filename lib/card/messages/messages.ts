/** One text per plural category of the language, as `Intl.PluralRules` names them. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** What went wrong, or is not yet there, where a card should be. */
export const MESSAGE_KINDS = ['unknown', 'pending', 'down', 'malformed', 'hidden'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** Cards that say in words, above what they list, what it is. */
export type Headed =
  | 'recent'
  | 'systems'
  | 'next'
  | 'wall'
  | 'passport'
  | 'letters'
  | 'dust'
  | 'revised';

/** All texts of cards in one language. Placeholders are `{n}` and others. */
export interface Messages {
  /** Behind the number of the board: `games mastered`. */
  caption: Readonly<
    Record<'mastered' | 'completed' | 'beaten' | 'casual' | 'awarded' | 'started', Plural>
  >;
  /** Awards, and lines of the ledger. */
  label: Readonly<
    Record<
      | 'mastered'
      | 'completed'
      | 'beaten'
      | 'casual'
      | 'awarded'
      | 'unfinished'
      | 'achievements'
      | 'hardcore'
      | 'points'
      | 'retropoints'
      | 'revised'
      | 'retired'
      // Of one set that is retired.
      | 'gone',
      string
    >
  >;
  /** Above the rows of a card. */
  heading: Readonly<Record<Headed, string>>;
  /** Where there are no rows. */
  none: Readonly<Record<Headed, string>>;
  /** `{n} played`. */
  played: Plural;
  /** `{n} systems`. */
  systems: Plural;
  /** `{n} to go`: unlocks left to mastery. */
  toGo: Plural;
  /** Before the game on the dust shelf that is the one to play on. */
  resume: string;
  /** Of a set that has grown since it was mastered or completed: nothing is lost. */
  still: Readonly<Record<'mastered' | 'completed', string>>;
  /** `{a} of {b}`. */
  of: string;
  /** `As of {date}`. */
  asOf: string;
  /** `{a} of {b} games read`: a list that is not whole. */
  partial: string;
  /** In place of a card. `title` is a few words, `text` one sentence. */
  message: Readonly<Record<MessageKind, { title: string; text: string }>>;
}
