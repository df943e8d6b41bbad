import type { FieldProps } from './field.ts';
import styles from './fields.module.css';
import { OPTION_WORDS, valueWords } from './optionWords.ts';

/** A list of values with a checkbox each. */
export function ChoicesField({
  name,
  text,
  set,
  values,
}: FieldProps & { values: readonly string[] }) {
  const chosen = new Set(text.split(','));
  const toggle = (value: string, on: boolean) =>
    set(values.filter((one) => (one === value ? on : chosen.has(one))).join(','));
  return (
    <fieldset className={styles.choices}>
      <legend>{OPTION_WORDS[name].label}</legend>
      <div>
        {values.map((value) => (
          <label key={value} className={styles.flag}>
            <input
              type="checkbox"
              name={name}
              value={value}
              checked={chosen.has(value)}
              onChange={(event) => toggle(value, event.target.checked)}
            />
            {valueWords(value)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
