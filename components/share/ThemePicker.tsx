import { THEME_NAMES } from '#lib/card/colour/themes.ts';
import { ThemeTile } from './ThemeTile.tsx';
import styles from './themePicker.module.css';

interface Props {
  theme: string;
  set: (theme: string) => void;
}

/** The themes as small pictures, in a radio group. */
export function ThemePicker({ theme, set }: Props) {
  return (
    <div className={styles.tiles}>
      {(['auto', ...THEME_NAMES] as const).map((name) => (
        <label key={name}>
          <input
            type="radio"
            name="theme"
            value={name}
            checked={name === theme}
            onChange={() => set(name)}
          />
          <ThemeTile name={name} />
          <span>{name}</span>
        </label>
      ))}
    </div>
  );
}
