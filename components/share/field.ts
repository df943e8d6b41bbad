import type { OptionName } from '#lib/card/options/options.ts';

/** The option that a field sets, and its state. */
export interface FieldProps {
  name: Exclude<OptionName, 'v'>;
  /** The text in the field. */
  text: string;
  set: (text: string) => void;
  /** Whether the typed value is invalid, so that the default applies. */
  unread: boolean;
  /** Whether another option turns this one off. */
  disabled: boolean;
}
