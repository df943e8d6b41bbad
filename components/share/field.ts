import type { OptionName } from '#lib/card/options/options.ts';

/** What a field is given: the option that it sets, and how it stands. */
export interface FieldProps {
  name: Exclude<OptionName, 'v'>;
  /** As it is to stand in the field. */
  text: string;
  set: (text: string) => void;
  /** Whether the typed value is invalid, so that the default applies. */
  unread: boolean;
  /** Whether another option makes this one idle. */
  disabled: boolean;
}
