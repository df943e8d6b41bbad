/** What every field is that takes a username or the address of a profile; the words say what is wrong. */
export const USERNAME_INPUT = {
  required: true,
  maxLength: 200,
  pattern: '\\s*[A-Za-z0-9]{2,20}\\s*|.*\\/(u|user)\\/.*',
  title: 'Letters and digits only, 2 to 20.',
  autoComplete: 'off',
  autoCapitalize: 'none',
  spellCheck: false,
  'aria-describedby': 'not-a-name',
} as const;
