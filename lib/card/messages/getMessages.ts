import { ar } from './ar.ts';
import { cs } from './cs.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { Locale } from './locales.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { ptBR } from './pt-BR.ts';
import { ru } from './ru.ts';
import { sv } from './sv.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import type { Messages } from './messages.ts';
import { zhCN } from './zh-CN.ts';

const WORDS: Readonly<Record<Locale, Messages>> = {
  en,
  de,
  fr,
  es,
  'pt-BR': ptBR,
  it,
  nl,
  sv,
  pl,
  cs,
  ru,
  uk,
  tr,
  ja,
  ko,
  'zh-CN': zhCN,
  ar,
  he,
};

/** All that cards say in a language. */
export function getMessages(locale: Locale): Messages {
  return WORDS[locale];
}
