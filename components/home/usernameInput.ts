/**
 * What every field is that takes a username or the address of a profile. It has no pattern: `/find`
 * alone decides what can be a name.
 */
export const USERNAME_INPUT = {
  required: true,
  maxLength: 500,
  autoComplete: 'off',
  autoCapitalize: 'none',
  spellCheck: false,
  'aria-describedby': 'not-a-name',
} as const;
