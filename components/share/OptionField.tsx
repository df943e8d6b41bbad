import type { ColourRole } from '#lib/card/colour/roles.ts';
import { type CardOptions, getOption, type OptionName } from '#lib/card/options/options.ts';
import type { CardScene } from '#lib/card/scene.ts';
import { getCard } from '#lib/card/types/cardTypes.ts';
import { ChoicesField } from './ChoicesField.tsx';
import { ColourInput } from './ColourInput.tsx';
import type { FieldProps } from './field.ts';
import styles from './fields.module.css';
import { GroundField } from './GroundField.tsx';
import { OPTION_WORDS, valueWords } from './optionWords.ts';
import { ThemePicker } from './ThemePicker.tsx';
import { TypedField } from './TypedField.tsx';
import { ZoneField } from './ZoneField.tsx';

interface Props extends FieldProps {
  options: CardOptions;
  palette: CardScene['palette'];
}

/** The place in the palette of the colour that an option sets. */
const ROLES: Partial<Record<OptionName, ColourRole>> = {
  title_color: 'title',
  text_color: 'text',
  icon_color: 'gold',
  ring_color: 'lamp',
  border_color: 'border',
};

/** The control that fits an option. */
export function OptionField({ options, palette, ...field }: Props) {
  const { name, text, set } = field;
  const { control, fallback } = getOption(name);
  const { label } = OPTION_WORDS[name];
  switch (control.kind) {
    case 'choice':
      if (name === 'theme') return <ThemePicker theme={text} set={set} />;
      return (
        <div className={styles.field}>
          <label htmlFor={`o-${name}`}>{label}</label>
          <select
            id={`o-${name}`}
            className="input"
            name={name}
            value={text}
            onChange={(event) => set(event.target.value)}
          >
            {control.values.map((value) => (
              <option key={value} value={value}>
                {valueWords(value)}
              </option>
            ))}
          </select>
        </div>
      );
    case 'choices':
      return <ChoicesField {...field} values={control.values} />;
    case 'flag':
      return (
        <label className={styles.flag}>
          <input
            type="checkbox"
            name={name}
            value="true"
            checked={text === 'true'}
            onChange={(event) => set(String(event.target.checked))}
          />
          {/* A form sends nothing for an unchecked box, and nothing means the default. */}
          {fallback === true && <input type="hidden" name={name} value="false" />}
          {label}
        </label>
      );
    case 'colour': {
      const own = palette[ROLES[name] ?? 'text'];
      const value = own === 'none' ? '#000000' : own;
      return (
        <TypedField
          {...field}
          before={
            <ColourInput
              label={`${label}, colour`}
              value={value}
              set={(hex) => set(hex.slice(1))}
              disabled={field.disabled}
            />
          }
          input={{ placeholder: value.slice(1), maxLength: 7, spellCheck: false }}
        />
      );
    }
    case 'ground': {
      const { ground } = palette;
      const own = ground === 'none' ? '#000000' : ground;
      return <GroundField {...field} ground={options.bg_color} own={own} />;
    }
    case 'number': {
      const { width, height, widths, heights } = getCard(options.type).size;
      const size = name === 'card_width' ? width : name === 'card_height' ? height : undefined;
      const limits = name === 'card_width' ? widths : name === 'card_height' ? heights : null;
      const [min, max] = limits ?? [control.least, control.most];
      const placeholder = size === undefined ? undefined : String(size);
      return (
        <TypedField
          {...field}
          input={{ type: 'number', min, max, step: control.step, placeholder }}
        />
      );
    }
    case 'zone':
      return <ZoneField {...field} />;
    case 'dateFormat':
      return (
        <TypedField
          {...field}
          input={{ list: 'date-formats', spellCheck: false }}
          after={
            <datalist id="date-formats">
              {[...control.values, 'j M Y', 'd/m/Y', 'Y-m-d'].map((value) => (
                <option key={value} value={value} />
              ))}
            </datalist>
          }
        />
      );
    case 'text':
      return <TypedField {...field} input={{ maxLength: control.longest }} />;
  }
}
