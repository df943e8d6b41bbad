import ar from './ar.json' with { type: 'json' };
import cs from './cs.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import he from './he.json' with { type: 'json' };
import it from './it.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import ko from './ko.json' with { type: 'json' };
import type { Locale } from './locales.ts';
import type { Messages } from './messages.ts';
import nl from './nl.json' with { type: 'json' };
import pl from './pl.json' with { type: 'json' };
import ptBR from './pt-BR.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import sv from './sv.json' with { type: 'json' };
import tr from './tr.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };
import zhCN from './zh-CN.json' with { type: 'json' };

/** Each file is checked against `Messages` here, when it is compiled. */
const MESSAGES: Readonly<Record<Locale, Messages>> = {
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

/** Everything that cards say in a language. */
export function getMessages(locale: Locale): Messages {
  return MESSAGES[locale];
}
