const KANA = /[\u3040-\u30ff]/;

/** The `lang` of a title: `ja` if it contains kana, else undefined. */
export function titleLang(text: string): 'ja' | undefined {
  return KANA.test(text) ? 'ja' : undefined;
}
