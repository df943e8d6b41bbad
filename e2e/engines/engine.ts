/** The three browser engines that the tests run in. */
export const ENGINE_NAMES = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

/** What an engine is started with. Both stand for its whole life. */
export interface EngineOptions {
  /** `prefers-color-scheme`; light when not given. */
  dark?: boolean;
}

/** A running browser with one page in it. */
interface Browser {
  name: EngineName;
  /** Loads an address, as a link to it does, and waits for its load event. */
  goto(url: string): Promise<void>;
  /**
   * Runs a function in the page.
   * @param script must not refer to anything outside of itself; a promise is awaited
   * @param args JSON values
   * @returns its result, through JSON
   * @throws Error when it throws
   */
  run<Args extends unknown[], Result>(
    script: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Ends the browser. */
  close(): Promise<void>;
}

/** A browser that looks at pages and keeps what it may keep of them. */
export interface Visitor extends Browser {
  /** Errors of the pages and in the console since this was last asked. */
  takeErrors(): string[];
}

/** A browser that is used: with a mouse, a keyboard and a window of any size. */
export interface Engine extends Browser {
  /** Goes back one entry of the history. */
  back(): Promise<void>;
  /** Goes forward one entry of the history. */
  forward(): Promise<void>;
  /** Sets the size of the viewport, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Clicks the middle of the first element that matches, with the mouse. */
  click(selector: string): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  /** The viewport as a PNG. */
  screenshot(): Promise<Buffer>;
}
