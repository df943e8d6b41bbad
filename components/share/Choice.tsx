import styles from './choice.module.css';

interface Props<T extends string> {
  /** The accessible name. */
  legend: string;
  name: string;
  values: readonly (readonly [T, string])[];
  chosen: T;
  set: (value: T) => void;
}

/** A radio group as a row of buttons. */
export function Choice<T extends string>({ legend, name, values, chosen, set }: Props<T>) {
  return (
    <fieldset className={styles.choice}>
      <legend className="visually-hidden">{legend}</legend>
      {values.map(([value, label]) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => set(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
