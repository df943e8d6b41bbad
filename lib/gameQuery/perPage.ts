/** Games on a full page of a list. */
export const PER_PAGE = 100;
