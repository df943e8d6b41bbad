import type { Control } from '#lib/card/options/kinds.ts';
import { getOption, OPTION_NAMES } from '#lib/card/options/options.ts';
import styles from './optionTable.module.css';

/** Every option: its values, its default, and the cards that use it. */
export function OptionTable() {
  return (
    <table className={styles.options}>
      <thead>
        <tr>
          <th scope="col">Option</th>
          <th scope="col">Values</th>
          <th scope="col">Default</th>
          <th scope="col">Cards</th>
        </tr>
      </thead>
      <tbody>
        {OPTION_NAMES.map((name) => {
          const option = getOption(name);
          const fallback = option.write(option.fallback);
          return (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{NOTES[name] ?? takes(option.control)}</td>
              <td>{fallback === '' ? '–' : <code>{fallback}</code>}</td>
              <td>{option.types?.join(', ') ?? 'all'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const NOTES: Readonly<Partial<Record<string, string>>> = {
  theme: 'auto, or one of the themes above',
  v: 'anything: a new value makes a new address, for sites that cache pictures too long',
  cache_seconds: 'seconds to cache the card, 0 to 86400; never less than our own minimum',
};

function takes(control: Control): string {
  switch (control.kind) {
    case 'choice':
      return control.values.join(', ');
    case 'choices':
      return `any of ${control.values.join(', ')}, separated by commas`;
    case 'flag':
      return 'true, false';
    case 'colour':
      return 'a colour: rgb or rrggbb';
    case 'ground':
      return 'a colour: rgb, rgba, rrggbb or rrggbbaa; or a gradient: degrees,colour,colour…';
    case 'number':
      return `${control.least} to ${control.most}${control.step === 1 ? '' : `, in steps of ${control.step}`}`;
    case 'text':
      return `up to ${control.longest} characters`;
    case 'zone':
      return 'a time zone, e.g. Europe/Berlin';
    case 'dateFormat':
      return `${control.values.join(', ')}, or a pattern of d j m n M F y Y`;
  }
}
