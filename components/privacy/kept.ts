/** What is kept of players: what it is, where it stands and until when. */
export const KEPT: readonly { what: string; where: string; until: string }[] = [
  {
    what: 'The profile and the games',
    where:
      'Name, ID, avatar’s address, motto, points, date of joining; of each game the progress and the awards. In memory and in the site’s own store.',
    until: 'Until seven days after they were last fetched.',
  },
  {
    what: 'Pages, pictures, cards',
    where:
      'What was made of that. In memory; perhaps in the cache of a server in front of the site.',
    until: 'They go with it; from that cache within a day of the last visit.',
  },
  {
    what: 'The avatar',
    where: 'A small copy, to be drawn into pictures. In memory and in the site’s own store.',
    until: 'Seven days.',
  },
  {
    what: 'Earlier names',
    where: 'So that old links lead on after a change of name.',
    until: 'Seven days.',
  },
  {
    what: 'Names of nobody',
    where: 'Any name that was asked for and does not exist.',
    until: 'An hour, about.',
  },
  {
    what: 'Who is hidden',
    where: 'Names and ID, to know whom not to show; nothing else.',
    until: 'As long as the operator hides them; by a motto, seven days after it was last read.',
  },
];
