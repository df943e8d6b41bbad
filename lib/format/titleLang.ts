const KANA = /[\u3040-\u30ff]/;

/** The language to mark a title with: `ja` where it holds kana, else none. */
export function titleLang(text: string): 'ja' | undefined {
  return KANA.test(text) ? 'ja' : undefined;
}
