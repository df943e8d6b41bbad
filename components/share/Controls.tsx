import { SectionHead } from '#components/ledger/SectionHead.tsx';
import { type CardOptions, getOption, type OptionName } from '#lib/card/options/options.ts';
import type { ParsedOptions } from '#lib/card/options/parseCardOptions.ts';
import type { CardScene } from '#lib/card/scene.ts';
import { CARD_TYPES, getCard } from '#lib/card/types/cardTypes.ts';
import { Choice } from './Choice.tsx';
import styles from './fields.module.css';
import { OptionField } from './OptionField.tsx';
import { OPTION_GROUPS } from './optionWords.ts';
import { type Draft, textOf } from './useDraft.ts';

interface Props {
  draft: Draft;
  set: (name: OptionName, text: string) => void;
  parsed: ParsedOptions;
  palette: CardScene['palette'];
}

const TYPES = CARD_TYPES.map((type) => [type, getCard(type).label] as const);

/** Every option that changes this card, in groups. */
export function Controls({ draft, set, parsed, palette }: Props) {
  const { options, ignored } = parsed;
  const { type } = options;
  const field = (name: Exclude<OptionName, 'v'>) => (
    <OptionField
      key={name}
      name={name}
      text={shownText(draft, name, options)}
      set={(text) => set(name, text)}
      unread={ignored.includes(name)}
      disabled={isIdle(name, options)}
      options={options}
      palette={palette}
    />
  );
  return (
    <>
      <section aria-labelledby="card">
        <SectionHead title="Card" id="card">
          <p>{getCard(type).hint}</p>
        </SectionHead>
        <div className={styles.grid}>
          <div className={styles.whole}>
            <Choice
              legend="What it shows"
              name="type"
              values={TYPES}
              chosen={type}
              set={(value) => set('type', value)}
            />
          </div>
        </div>
      </section>
      {OPTION_GROUPS.map(({ title, note, names }) => {
        const id = title.toLowerCase();
        const shown = names.filter((name) => applies(name, options));
        const isFlag = (name: OptionName) => getOption(name).control.kind === 'flag';
        const flags = shown.filter(isFlag).map(field);
        return (
          <section key={id} className={styles.group} aria-labelledby={id}>
            <SectionHead title={title} id={id}>
              {note && <p>{note}</p>}
            </SectionHead>
            <div className={id === 'theme' ? styles.theme : styles.grid}>
              {shown.filter((name) => !isFlag(name)).map(field)}
              {flags.length > 0 && <div className={styles.flags}>{flags}</div>}
            </div>
          </section>
        );
      })}
    </>
  );
}

/** Typed values are shown as typed, all others as parsed. */
function shownText(draft: Draft, name: OptionName, options: CardOptions): string {
  const { control, write } = getOption(name);
  const understood = ['choice', 'choices', 'flag'].includes(control.kind);
  return understood ? write(options[name]) : textOf(draft, name);
}

/** Whether cards of this type use an option. */
function applies(name: OptionName, { type }: CardOptions): boolean {
  const { widths, heights } = getCard(type).size;
  if (name === 'card_width' && widths === null) return false;
  if (name === 'card_height' && heights === null) return false;
  return getOption(name).types?.includes(type) !== false;
}

/** Whether another option turns this one off. */
function isIdle(name: OptionName, { hide_border, hide_title }: CardOptions): boolean {
  return (name === 'border_color' && hide_border) || (name === 'custom_title' && hide_title);
}
