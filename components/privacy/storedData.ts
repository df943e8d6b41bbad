/** What is stored about players: what it is, where it is stored, and for how long. */
export const STORED_DATA: readonly { what: string; where: string; until: string }[] = [
  {
    what: 'Profile and games',
    where:
      'Name, ID, avatar address, motto, points and join date; progress and awards of each game. In memory and in the site’s database.',
    until: 'Until seven days after the last fetch.',
  },
  {
    what: 'Pages, images, cards',
    where:
      'Rendered from the data above. In memory, and possibly in the cache of a server in front of the site.',
    until: 'Deleted with the data; from that cache within a day of the last visit.',
  },
  {
    what: 'Avatar',
    where: 'A small copy, to draw it into images. In memory and in the site’s database.',
    until: 'Seven days.',
  },
  {
    what: 'Earlier names',
    where: 'So that old links still work after a rename.',
    until: 'Seven days.',
  },
  {
    what: 'Names that don’t exist',
    where: 'Any name someone looked up that does not exist.',
    until: 'About an hour.',
  },
  {
    what: 'Hidden players',
    where: 'Names and ID, to know who not to show; nothing else.',
    until:
      'As long as the operator hides them; if hidden by motto, until seven days after it was last read.',
  },
];
