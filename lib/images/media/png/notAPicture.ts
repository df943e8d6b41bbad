/** Bytes that are no PNG, or not one that we take. */
export class NotAPicture extends Error {
  /** @param why in words of ours */
  constructor(why: string) {
    super(`not a picture: ${why}`);
  }
}
