import leaders from '#components/ledger/leaders.module.css';
import type { Site } from '#components/site.ts';
import type { Game } from '#lib/domain/game.ts';
import { parseTitle } from '#lib/domain/title.ts';
import { titleLang } from '#lib/format/titleLang.ts';
import { getSystemName } from '#lib/stats/bySystem.ts';

interface Props {
  site: Site;
  game: Game;
  /** Text before the title. */
  label?: string;
  /** Text at the end of the line. */
  children: string;
}

/** A game on one line: title, system, and a number at the end. */
export function GameLine({ site, game, label, children }: Props) {
  const { text, subset } = parseTitle(game.title);
  return (
    <li className={leaders.leaders}>
      {label && <i>{label}</i>}
      <a href={`${site.raUrl}/game/${game.id}`} lang={titleLang(text)}>
        {subset ? `${text}, ${subset}` : text}
      </a>
      <small>{getSystemName(game)}</small>
      <b>{children}</b>
    </li>
  );
}
