/** Bytes that are not a PNG, or not an acceptable one. */
export class NotAPicture extends Error {
  /** @param why our own text */
  constructor(why: string) {
    super(`not a picture: ${why}`);
  }
}
