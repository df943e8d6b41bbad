import styles from './fields.module.css';

interface Props {
  label: string;
  /** `#rrggbb` */
  value: string;
  set: (value: string) => void;
  disabled: boolean;
}

/** The browser's own colour chooser. It has no name, because a form would always send its colour. */
export function ColourInput({ label, value, set, disabled }: Props) {
  return (
    <input
      type="color"
      className={styles.colour}
      aria-label={label}
      value={value}
      onChange={(event) => set(event.target.value)}
      disabled={disabled}
    />
  );
}
