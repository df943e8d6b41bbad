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
  /** The player of the examples; null for a made-up one. */
  name: string | null;
}

const SAMPLE = '/cards/sample.svg';

/** Every card type, theme, language and option, from the lists that cards are made from. */
export function Gallery({ origin, name }: Props) {
  const address = name === null ? SAMPLE : `/u/${name}/card.svg`;
  return (
    <div className={`page ${styles.gallery}`}>
      <h1>Cards</h1>
      <p className={styles.lead}>
        A player’s numbers as a picture that updates itself.{' '}
        {name === null ? (
          'These examples use a made-up player.'
        ) : (
          <>
            {/* No <Link>: the builder needs the content policy of its own document. */}
            These examples show {name}: <a href={`/u/${name}/share`}>build your own</a>.
          </>
        )}
      </p>
      <pre className={styles.address}>
        <code>
          {origin}/u/<b>name</b>/card.svg?<b>option</b>=<b>value</b>
        </code>
      </pre>
      <Part title="Kinds" note="each on white and black">
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
        note={`${THEME_NAMES.length}, shown half on white and half on black. Auto follows the viewer’s light or dark setting; Safari needs a <picture> for that`}
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
      <Part title="Variants" note="a few of the options">
        {VARIANTS.map(([caption, query]) => {
          const code = new URLSearchParams(query).toString().replaceAll('%2C', ',');
          return <Shown key={code} {...{ address, caption, query, code }} />;
        })}
      </Part>
      <Part title="Languages" note={`${LOCALES.length}, two of them right to left`}>
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
      <Part title="States" note="when there is no card to show">
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
          <p>invalid values are ignored</p>
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
