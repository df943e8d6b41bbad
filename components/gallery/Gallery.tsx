import type { ReactNode } from 'react';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import { LOCALE_NAMES } from '#components/share/optionWords.ts';
import { THEME_NAMES } from '#lib/card/colour/themes.ts';
import { LOCALES } from '#lib/card/messages/locales.ts';
import { MESSAGE_KINDS } from '#lib/card/messages/messages.ts';
import { CARD_TYPES, getCard } from '#lib/card/types/cardTypes.ts';
import styles from './gallery.module.css';
import { OptionTable } from './OptionTable.tsx';
import { Shown } from './Shown.tsx';
import { STATE_WORDS, VARIANTS } from './variants.ts';

interface Props {
  origin: string;
  /** Whose cards are shown; null for a player of our own making. */
  name: string | null;
}

const SAMPLE = '/cards/sample.svg';

/** Every card there is, made from the same lists that the cards are made from. */
export function Gallery({ origin, name }: Props) {
  const address = name === null ? SAMPLE : `/u/${name}/card.svg`;
  return (
    <div className={`page ${styles.gallery}`}>
      <h1>Cards</h1>
      <p className={styles.lead}>
        A player’s numbers as a picture that keeps itself current.{' '}
        {name === null ? (
          'Those here are of nobody: the player is made up.'
        ) : (
          <>
            {/* No <Link>: the builder needs the content policy of its own document. */}
            Those here are of {name}: <a href={`/u/${name}/share`}>put one together</a>.
          </>
        )}
      </p>
      <pre className={styles.address}>
        <code>
          {origin}/u/<b>name</b>/card.svg?<b>option</b>=<b>value</b>
        </code>
      </pre>
      <Part title="Kinds" note="each on white and on black">
        {CARD_TYPES.map((type) => {
          const { label, hint, size } = getCard(type);
          const pixels = hint.includes('×') ? '' : `, ${size.width}×${size.height}`;
          const caption = `${label}. ${hint}${pixels}`;
          return (
            <Shown
              key={type}
              {...{ address, caption }}
              query={{ type }}
              code={`type=${type}`}
              on="pair"
            />
          );
        })}
      </Part>
      <Part
        title="Themes"
        note={`${THEME_NAMES.length}, half on white and half on black, and auto, which follows the reader’s system; Safari needs a <picture> for that`}
      >
        {['auto', ...THEME_NAMES].map((theme) => (
          <Shown
            key={theme}
            address={address}
            caption={theme.charAt(0).toUpperCase() + theme.slice(1)}
            query={{ theme }}
            code={`theme=${theme}`}
            on={theme === 'transparent' ? 'pair' : 'split'}
          />
        ))}
      </Part>
      <Part title="Variants" note="some of what the options do">
        {VARIANTS.map(([caption, query]) => {
          const code = new URLSearchParams(query).toString().replaceAll('%2C', ',');
          return <Shown key={code} {...{ address, caption, query, code }} />;
        })}
      </Part>
      <Part title="Languages" note={`${LOCALES.length}, two of them from right to left`}>
        {LOCALES.map((locale) => (
          <Shown
            key={locale}
            address={address}
            caption={LOCALE_NAMES[locale]}
            lang={locale}
            query={{ locale }}
            code={`locale=${locale}`}
          />
        ))}
      </Part>
      <Part title="States" note="where there is no card to show">
        {MESSAGE_KINDS.map((state) => (
          <Shown
            key={state}
            address={SAMPLE}
            caption={STATE_WORDS[state]}
            query={{ state }}
            code={state}
          />
        ))}
      </Part>
      <section aria-labelledby="options">
        <SectionHead title="Options" id="options">
          <p>what cannot be read is left out</p>
        </SectionHead>
        <OptionTable />
      </section>
    </div>
  );
}

function Part({ title, note, children }: { title: string; note: string; children: ReactNode }) {
  const id = title.toLowerCase();
  return (
    <section aria-labelledby={id}>
      <SectionHead title={title} id={id}>
        <p>{note}</p>
      </SectionHead>
      <div className={styles.cards}>{children}</div>
    </section>
  );
}
