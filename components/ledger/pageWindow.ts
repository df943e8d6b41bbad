/** Number of page links; they must fit on a phone. */
const SIZE = 5;

/** The page numbers to link around `page`, at most five, in order. */
export function pageWindow(page: number, pages: number): number[] {
  const first = Math.max(1, Math.min(page - Math.floor(SIZE / 2), pages - SIZE + 1));
  return Array.from({ length: Math.min(SIZE, pages) }, (_, index) => first + index);
}
