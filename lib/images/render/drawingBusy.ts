/** Too many drawings wait already: the caller shows what it has. */
export class DrawingBusy extends Error {
  override readonly name = 'DrawingBusy';

  constructor() {
    super('Too many drawings are waiting.');
  }

  /** Next evaluates a module several times in one process: known by its name, not by its class. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'DrawingBusy';
  }
}
