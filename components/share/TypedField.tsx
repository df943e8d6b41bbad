import type { ReactNode } from 'react';
import type { FieldProps } from './field.ts';
import styles from './fields.module.css';
import { OPTION_WORDS } from './optionWords.ts';

interface Props extends FieldProps {
  /** The label before the input. */
  before?: ReactNode;
  /** The text below it. */
  after?: ReactNode;
  input: React.InputHTMLAttributes<HTMLInputElement>;
}

/** A typed option: label, input, and a hint, or that the value is invalid. */
export function TypedField({ name, text, set, unread, disabled, before, after, input }: Props) {
  const { label, hint } = OPTION_WORDS[name];
  const says = unread ? 'Invalid value, ignored.' : hint;
  return (
    <div className={styles.field}>
      <label htmlFor={`o-${name}`}>{label}</label>
      <div className={styles.typed}>
        {before}
        <input
          id={`o-${name}`}
          className="input"
          name={name}
          value={text}
          onChange={(event) => set(event.target.value)}
          disabled={disabled}
          aria-invalid={unread || undefined}
          aria-describedby={says ? `h-${name}` : undefined}
          autoComplete="off"
          {...input}
        />
      </div>
      {says && (
        <p id={`h-${name}`} className={unread ? styles.unread : styles.hint}>
          {says}
        </p>
      )}
      {after}
    </div>
  );
}
