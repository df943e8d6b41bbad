import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import { mediaAddress } from '#components/mediaAddress.ts';
import type { Site } from '#components/site.ts';
import { getYear } from '#lib/format/date.ts';
import { formatCount } from '#lib/format/number.ts';
import { awardsNewestFirst } from '#lib/stats/latest.ts';
import type { Sample } from './SampleCard.tsx';
import scene from './scene.png';
import styles from './whatYouGet.module.css';

/** What a chat shows under a link, beside the picture. */
export interface LinkPreview {
  title: string;
  description: string;
}

interface Props {
  site: Site;
  /** Whose pictures are shown. */
  sample: Sample;
  /** Players that can be shown in their place. */
  others: readonly Sample[];
  preview: LinkPreview;
}

/** What a player's link, card, year and overlay look like where they are used. All are live. */
export function WhatYouGet({ site, sample, others, preview }: Props) {
  const { name } = sample;
  const year = getYear(awardsNewestFirst(sample.snapshot.games)[0]?.awardDate ?? null);
  return (
    <section className={`page ${styles.section}`} aria-labelledby="get">
      <SectionHead title="What you get" id="get">
        <p>
          Live, from the page of <PlayerLink name={name} />
          {others.length > 0 && ' · show '}
          {others.map((other, n) => (
            <Fragment key={other.name}>
              {n > 0 && ' or '}
              <a href={`/?show=${other.name}#get`}>{other.name}</a>
            </Fragment>
          ))}
        </p>
      </SectionHead>
      <div className={styles.exhibits}>
        <Exhibit
          title="A link that shows itself"
          note="Paste it in any chat"
          className={styles.chat}
        >
          <Chat site={site} sample={sample} others={others} preview={preview} />
        </Exhibit>
        <Exhibit title="A card in your README" note="Updates itself" className={styles.readme}>
          <Readme name={name} />
        </Exhibit>
        {year && (
          <Exhibit
            title="Your year"
            note={
              <>
                <Link href={`/u/${name}/year/${year}`} prefetch={false}>
                  {year}
                </Link>
                , as a page and a picture
              </>
            }
            className={styles.year}
          >
            <Link href={`/u/${name}/year/${year}`} prefetch={false}>
              <img
                src={`/u/${name}/year/${year}/opengraph-image`}
                alt={`${name}’s ${year} in review`}
                width={1200}
                height={630}
                loading="lazy"
              />
            </Link>
          </Exhibit>
        )}
        <Exhibit
          title="An overlay on your stream"
          note="A browser source for OBS"
          className={styles.stream}
        >
          <div className={styles.scene}>
            <img
              className={styles.game}
              src={scene.src}
              alt=""
              width={scene.width}
              height={scene.height}
              loading="lazy"
            />
            <a className={styles.overlay} href={`/embed/${name}?type=overlay`}>
              <img
                src={`/u/${name}/card.svg?type=overlay`}
                alt={`${name}’s overlay`}
                width={480}
                height={80}
                loading="lazy"
              />
            </a>
          </div>
        </Exhibit>
      </div>
    </section>
  );
}

const PlayerLink = ({ name }: { name: string }) => (
  <Link href={`/u/${name}`} prefetch={false}>
    {name}
  </Link>
);

interface ExhibitProps {
  title: string;
  note: ReactNode;
  className: string | undefined;
  children: ReactNode;
}

function Exhibit({ title, note, className, children }: ExhibitProps) {
  return (
    <div className={className}>
      <div className={styles.head}>
        <h3>{title}</h3>
        <p>{note}</p>
      </div>
      {children}
    </div>
  );
}

/** A chat of no product in particular, with the link preview as it is sent. */
function Chat({ site, sample, others, preview }: Props) {
  const { name, summary } = sample;
  const { host } = new URL(site.origin);
  // Words are put only into the mouths of made-up players.
  const [asking, amazed] = site.demo ? others : [];
  return (
    <div className={styles.window}>
      <p className={styles.bar}># high-scores</p>
      <div className={styles.talk}>
        <Message site={site} sample={asking} at="20:58">
          how many is it now?
        </Message>
        <Message site={site} sample={sample} at="21:04">
          {formatCount(summary.headline.count)}. One page for all of it:{' '}
          <Link href={`/u/${name}`} prefetch={false}>
            {host}/u/{name}
          </Link>
          <span className={styles.embed}>
            <span>Longplay</span>
            <b>{preview.title}</b>
            <span className={styles.description}>{preview.description}</span>
            <Link href={`/u/${name}`} prefetch={false}>
              <img
                src={`/u/${name}/opengraph-image`}
                alt={`The link preview of ${name}`}
                width={1200}
                height={630}
                loading="lazy"
              />
            </Link>
          </span>
        </Message>
        <Message site={site} sample={amazed} at="21:06">
          every one of those is a game?
        </Message>
      </div>
      <p className={styles.input} aria-hidden>
        Message #high-scores
      </p>
    </div>
  );
}

interface MessageProps {
  site: Site;
  /** Who says it; a friend if absent. */
  sample: Sample | undefined;
  /** 24-hour clock. */
  at: string;
  children: ReactNode;
}

function Message({ site, sample, at, children }: MessageProps) {
  const avatar = mediaAddress(site, sample?.snapshot.player.avatar ?? null);
  return (
    <div className={styles.message}>
      {avatar ? (
        <img className={styles.avatar} src={avatar} alt="" width={40} height={40} loading="lazy" />
      ) : (
        <span className={styles.avatar} />
      )}
      <div>
        <p className={styles.who}>
          <b>{sample?.name ?? 'A friend'}</b> {at}
        </p>
        <div className={styles.words}>{children}</div>
      </div>
    </div>
  );
}

/** A README with a card, in the theme of the page. */
function Readme({ name }: { name: string }) {
  const card = (theme: 'dark' | 'light', className: string | undefined) => (
    <img
      className={className}
      src={`/u/${name}/card.svg?theme=${theme}`}
      alt={`${name}’s card`}
      width={495}
      height={195}
      loading="lazy"
    />
  );
  return (
    <div className={styles.window}>
      <p className={styles.bar}>
        <code>README.md</code>
      </p>
      <div className={styles.page}>
        <p className={styles.hi}>Hi, I’m {name}</p>
        <p>I write tools for old machines, and I finish what I start.</p>
        <a href={`/u/${name}/share`}>
          {card('dark', styles.onDark)}
          {card('light', styles.onLight)}
        </a>
      </div>
    </div>
  );
}
