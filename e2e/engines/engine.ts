/** The three browser engines that the tests run in. */
export const ENGINE_NAMES = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

/** Options of an engine; they cannot change later. */
export interface EngineOptions {
  /** `prefers-color-scheme`, light by default. */
  dark?: boolean;
}

/** A running browser with one page. */
interface Browser {
  name: EngineName;
  /** Opens an address and waits for its load event. */
  goto(url: string): Promise<void>;
  /**
   * Runs a function in the page.
   * @param script must not use anything outside of itself; a promise is awaited
   * @param args JSON values
   * @returns its result, through JSON
   * @throws Error if it throws
   */
  run<Args extends unknown[], Result>(
    script: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Closes the browser. */
  close(): Promise<void>;
}

/** A browser with its cache on. */
export interface Visitor extends Browser {
  /** Errors in pages and in the console since the last call. */
  takeErrors(): string[];
}

/** A browser with mouse, keyboard and a window of any size. */
export interface Engine extends Browser {
  /** Goes back in the history. */
  back(): Promise<void>;
  /** Goes forward in the history. */
  forward(): Promise<void>;
  /** Sets the size of the viewport, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Clicks the middle of the first matching element. */
  click(selector: string): Promise<void>;
  /** Types into the focused element. */
  type(text: string): Promise<void>;
  /** A screenshot of the viewport, PNG. */
  screenshot(): Promise<Buffer>;
}
