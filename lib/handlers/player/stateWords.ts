/** What a page says that has no player to show. */
export const STATE_WORDS = {
  unknown: { title: 'Nobody by that name', words: 'Nobody by that name. Check the spelling?' },
  banned: { title: 'Not available', words: 'This page is not available.' },
  hidden: { title: 'Not shown', words: 'This player asked not to be shown.' },
  pending: { title: 'Just a moment', words: 'Just a moment: fetching the games.' },
  limited: {
    title: 'Not so fast',
    words: 'Your address asked for much at once. Try again in a minute.',
  },
  fault: { title: 'Not to be had now', words: 'Nothing is lost. Try again in a minute.' },
} as const;
