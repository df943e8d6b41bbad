import { SectionHead } from '#components/ledger/SectionHead.tsx';
import type { Operation } from '#lib/api/openapi/operations.ts';
import { CARD_TYPES } from '#lib/card/types/cardTypes.ts';
import { PROBLEMS } from '#lib/http/problems.ts';
import { AddressList } from './AddressList.tsx';
import { DocsSection } from './DocsSection.tsx';
import styles from './docs.module.css';
import { listExamples } from './examples.ts';
import { HostIt } from './HostIt.tsx';
import { VARIABLES } from './variables.ts';

interface Props {
  origin: string;
  /** A player this site can show; the examples use the name. */
  name: string;
  /** Every documented endpoint. */
  operations: readonly Operation[];
}

const PARTS = [
  ['api', 'API'],
  ['endpoint', 'RA endpoint'],
  ['cards', 'Cards'],
  ['badges', 'Badges'],
  ['embeds', 'Embeds'],
  ['feed', 'Feed'],
  ['problems', 'Problems'],
  ['host', 'Host it'],
] as const;

/** The documentation: API, cards, badges, embeds and feed, with examples that run as they are. */
export function Docs({ origin, name, operations }: Props) {
  const examples = listExamples(origin, name);
  const of = (group: Operation['group']) => operations.filter((one) => one.group === group);
  return (
    <>
      <div className={`page ${styles.docs}`}>
        <h1>Docs</h1>
        <p className={styles.lead}>
          Player data for your scripts, READMEs and websites. No key or sign-up needed. The examples
          run as they are, here with {name}.
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
            A player’s numbers, games and awards, as this site last read them from
            RetroAchievements. Usernames are case-insensitive. Unknown parameters are ignored.
          </p>
          <p>
            Every response has an <code>ETag</code>. Send it back as <code>If-None-Match</code> to
            get a 304 when nothing has changed. <code>takenAt</code> is when RetroAchievements was
            last read, <code>stale</code> means newer data is not available right now, and{' '}
            <code>complete</code> says whether the list of games is complete.
          </p>
          <p>
            The first request for a new player starts a fetch. Until it is done, responses are 503
            with <code>Retry-After</code>.
          </p>
          <p>
            The machine-readable description is <a href="/api/openapi.json">/api/openapi.json</a>{' '}
            (OpenAPI 3.1).
          </p>
        </DocsSection>
        <DocsSection
          id="endpoint"
          title="RA endpoint"
          note="same as on RetroAchievements"
          examples={examples.endpoint}
          below={<AddressList operations={of('Endpoint')} />}
        >
          <p>
            This site also serves the RetroAchievements endpoint it is built on: same fields, same
            order, same rows, limits and errors. It needs no key; any key you send is ignored.
          </p>
          <p>
            An unknown name gives an empty list, as on RetroAchievements. Two responses are
            different: 503 while a player is fetched for the first time, and 404 for players who are
            banned or asked not to be shown.
          </p>
          <p>
            The official client works unchanged. It has no setting for the host. Point its requests
            at this site.
          </p>
        </DocsSection>
        <DocsSection
          id="cards"
          title="Cards"
          note="images that update themselves"
          examples={examples.cards}
        >
          <p>
            Every player has a <code>card.svg</code>, <code>card.png</code> and{' '}
            <code>card.txt</code>, in {CARD_TYPES.length} types, with the same options as
            github-readme-stats. <a href="/cards">/cards</a> shows all of them and lists{' '}
            <a href="/cards#options">every option</a>.
          </p>
          <p>
            {/* No <Link>: the builder needs the content policy of its own document. */}
            <a href={`/u/${name}/share`}>The card builder</a> writes the Markdown, HTML or BBCode
            for you. If a player cannot be shown, the card says why.
          </p>
        </DocsSection>
        <DocsSection
          id="badges"
          title="Badges"
          note="one number, via shields.io"
          examples={examples.badges}
        >
          <p>
            shields.io makes a badge from <code>badge.json</code>. <code>metric</code> is the number
            to show: <code>headline</code>, the number on the player’s board, or{' '}
            <code>mastered</code>, <code>completed</code>, <code>beaten</code>, <code>played</code>{' '}
            and others.
          </p>
        </DocsSection>
        <DocsSection
          id="embeds"
          title="Embeds"
          note="the board on another page"
          examples={examples.embeds}
        >
          <p>
            Paste a profile link into WordPress, or anything else with oEmbed, and the board
            appears. An iframe can be any size from 200×120. With <code>type</code> or{' '}
            <code>theme</code> it shows a card; for OBS, use <code>type=overlay</code> at 480×80.
          </p>
        </DocsSection>
        <DocsSection
          id="feed"
          title="Feed"
          note="new awards as they come in"
          examples={examples.feed}
        >
          <p>A player’s latest 50 awards as an Atom feed, for a feed reader or a bot.</p>
        </DocsSection>
        <section className={styles.section} aria-labelledby="problems">
          <SectionHead title="Problems" id="problems">
            <p>error types and what they mean</p>
          </SectionHead>
          <p className={styles.before}>
            Errors are problem documents (RFC 9457) with <code>type</code>, <code>title</code>,{' '}
            <code>status</code> and sometimes <code>detail</code>. The types are the same on every
            Longplay site.
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

/** Every environment variable. */
function VariableTable() {
  return (
    <dl className={styles.list}>
      {VARIABLES.map(([name, description, fallback]) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>
            {description}. Default: <code>{fallback}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Every problem by its type. The `type` of an error response links here. */
function ProblemList() {
  return (
    <dl className={styles.list}>
      {Object.entries(PROBLEMS).map(([slug, meaning]) => (
        <div key={slug} id={slug}>
          <dt>
            <code>/problems/{slug}</code>
          </dt>
          <dd>{withCode(meaning)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Renders text between backticks as code. */
function withCode(text: string) {
  return text.split('`').map((part, n) => (n % 2 === 1 ? <code key={part}>{part}</code> : part));
}
