/**
 * Common props of fields for a username or profile link. No pattern: only `/find` decides what can be
 * a name.
 */
export const USERNAME_INPUT = {
  required: true,
  maxLength: 500,
  autoComplete: 'off',
  autoCapitalize: 'none',
  spellCheck: false,
  'aria-describedby': 'not-a-name',
} as const;
