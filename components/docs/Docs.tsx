import { HostIt } from '#components/home/HostIt.tsx';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import type { Operation } from '#lib/api/openapi/operations.ts';
import { CARD_TYPES } from '#lib/card/types/cardTypes.ts';
import { AddressList } from './AddressList.tsx';
import { DocsSection } from './DocsSection.tsx';
import styles from './docs.module.css';
import { listExamples } from './examples.ts';
import { ProblemList } from './ProblemList.tsx';
import { VariableTable } from './VariableTable.tsx';

interface Props {
  origin: string;
  /** A player whom this site can show. */
  name: string;
  /** Every address that is there for programs. */
  operations: readonly Operation[];
}

const PARTS = [
  ['api', 'API'],
  ['endpoint', 'The endpoint'],
  ['cards', 'Cards'],
  ['badges', 'Badges'],
  ['embeds', 'Embeds'],
  ['feed', 'Feed'],
  ['problems', 'Problems'],
  ['host', 'Host it'],
] as const;

/** What this site answers to programs and to other sites, with examples that run as they stand. */
export function Docs({ origin, name, operations }: Props) {
  const examples = listExamples(origin, name);
  const of = (group: Operation['group']) => operations.filter((one) => one.group === group);
  return (
    <>
      <div className={`page ${styles.docs}`}>
        <h1>Docs</h1>
        <p className={styles.lead}>
          What this site answers to programs, READMEs and other sites. No key and no sign-up: ask.
          The examples run as they stand, here with {name}.
        </p>
        <nav aria-label="On this page" className={styles.parts}>
          {PARTS.map(([id, title]) => (
            <a key={id} href={`#${id}`}>
              {title}
            </a>
          ))}
        </nav>
        <DocsSection
          id="api"
          title="API"
          note="JSON, for any site"
          examples={examples.api}
          below={<AddressList operations={[...of('Players'), ...of('This document')]} />}
        >
          <p>
            Numbers, games and awards of a player, from what this site last read of
            RetroAchievements. A name goes in any case; of a query, names that are not listed are
            ignored.
          </p>
          <p>
            Every answer has an <code>ETag</code>: sent back as <code>If-None-Match</code>, it costs
            a 304. <code>takenAt</code> says when RetroAchievements was last read,{' '}
            <code>stale</code> that it gives nothing newer now, and <code>complete</code> whether
            the list is as long as it should be.
          </p>
          <p>
            A player never looked at before is fetched with the first question. Until that is done
            the answer is 503, with <code>Retry-After</code>.
          </p>
          <p>
            For programs all this is described in <a href="/api/openapi.json">/api/openapi.json</a>{' '}
            (OpenAPI 3.1).
          </p>
        </DocsSection>
        <DocsSection
          id="endpoint"
          title="The endpoint"
          note="as RetroAchievements has it"
          examples={examples.endpoint}
          below={<AddressList operations={of('Endpoint')} />}
        >
          <p>
            The endpoint of RetroAchievements that this site stands on, answered by this site: the
            same fields in the same order, the same rows, limits and refusals. It needs no key; one
            that is sent is not looked at.
          </p>
          <p>
            A name that is nobody’s has no rows, as there. Two answers are ours: 503 while a player
            is fetched for the first time, and 404 for players who are banned or asked not to be
            shown.
          </p>
          <p>
            The official client works unchanged. It has no setting for the host, so its requests are
            led here.
          </p>
        </DocsSection>
        <DocsSection
          id="cards"
          title="Cards"
          note="pictures that keep themselves current"
          examples={examples.cards}
        >
          <p>
            <code>card.svg</code>, <code>card.png</code> and <code>card.txt</code> of a player, of{' '}
            {CARD_TYPES.length} kinds, with the options that github-readme-stats has.{' '}
            <a href="/cards">/cards</a> shows all of them and lists{' '}
            <a href="/cards#options">every option</a>.
          </p>
          <p>
            {/* No <Link>: the builder needs the content policy of its own document. */}
            <a href={`/u/${name}/share`}>The builder</a> puts one together, and writes it as
            Markdown, HTML or BBCode. Where there is no player to show, the card says so.
          </p>
        </DocsSection>
        <DocsSection
          id="badges"
          title="Badges"
          note="one number, by shields.io"
          examples={examples.badges}
        >
          <p>
            <code>badge.json</code> is what shields.io makes a badge from. <code>metric</code> says
            what to count: <code>headline</code>, which is the number on the player’s board, or{' '}
            <code>mastered</code>, <code>completed</code>, <code>beaten</code>, <code>played</code>{' '}
            and the like.
          </p>
        </DocsSection>
        <DocsSection
          id="embeds"
          title="Embeds"
          note="the board in another page"
          examples={examples.embeds}
        >
          <p>
            Paste the address of a player into WordPress, or whatever else knows oEmbed, and the
            board appears. A frame can have any size from 200×120; with <code>type</code> or{' '}
            <code>theme</code> it shows a card, and <code>type=overlay</code> at 480×80 is for OBS.
          </p>
        </DocsSection>
        <DocsSection id="feed" title="Feed" note="awards as they come" examples={examples.feed}>
          <p>The last fifty awards of a player as an Atom feed, for a reader of feeds or a bot.</p>
        </DocsSection>
        <section className={styles.section} aria-labelledby="problems">
          <SectionHead title="Problems" id="problems">
            <p>what is wrong, by its type</p>
          </SectionHead>
          <p className={styles.before}>
            Errors are problem documents (RFC 9457) with <code>type</code>, <code>title</code>,{' '}
            <code>status</code> and now and then <code>detail</code>. The type is the same on every
            Longplay.
          </p>
          <ProblemList />
        </section>
      </div>
      <div className={styles.host}>
        <HostIt />
        <div className="page">
          <VariableTable />
        </div>
      </div>
    </>
  );
}
