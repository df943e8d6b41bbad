/** Too many drawings wait: the caller uses a fallback. */
export class DrawingBusy extends Error {
  override readonly name = 'DrawingBusy';

  constructor() {
    super('Too many drawings are waiting.');
  }

  /** Checked by name, because Next evaluates modules several times and each has its own class. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'DrawingBusy';
  }
}
