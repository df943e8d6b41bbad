import type { ReactNode } from 'react';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import type { Site } from '#components/site.ts';
import { Contact } from './Contact.tsx';
import { KEPT } from './kept.ts';
import styles from './privacy.module.css';

interface Props {
  site: Site;
  /** The RetroAchievements account whose key the site uses. */
  username: string | null;
  /** Where the operator is reached: an e-mail or a web address. */
  contact: string | null;
}

/** What is kept of players and of readers, and how to be hidden. */
export function Privacy({ site, username, contact }: Props) {
  return (
    <div className={`page ${styles.privacy}`}>
      <h1>Privacy</h1>
      <p className={styles.lead}>
        Longplay shows what RetroAchievements shows of a player to everybody, and nothing else.
        There are no accounts here, no cookies and no counting of visits. Whoever does not want to
        be shown is not.
      </p>
      <Part title="Hide your page" id="hide" note="three ways">
        <ol className={styles.ways}>
          <li>
            <h3>By yourself</h3>
            <p>
              Write <code>longplay:hide</code> into the motto of your RetroAchievements profile.
              Only you can write there, so nothing more is asked of you. It is read each time your
              games are fetched: press Update on your page, or wait for the next fetch, seven hours
              at most after somebody looks. Take it out again and the page comes back: the motto is
              read once more when the page is asked for, every 15 minutes at most.
            </p>
          </li>
          <li>
            <h3>By asking</h3>
            <p>
              Tell who runs this site. <Contact {...{ site, username, contact }} /> It takes one
              command and holds within a minute, also after you change your name.
            </p>
          </li>
          <li>
            <h3>On a site of your own</h3>
            <p>
              Name the player in the variable <code>OPT_OUT</code>, or run{' '}
              <code>npm run player -- opt-out NAME</code> while the site runs.
            </p>
          </li>
        </ol>
        <p className={styles.after}>
          A hidden player has no page, no numbers and no feed here, and cards and pictures are those
          of a player who does not exist. All that was kept is deleted. Copies that others keep, a
          chat or a search engine, end by themselves: within minutes where they heed what we tell
          them, half an hour for cards.
        </p>
      </Part>
      <Part title="What is kept of players" id="kept" note="and for how long">
        <dl className={styles.rows}>
          {KEPT.map(({ what, where, until }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{where}</dd>
              <dd>{until}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.after}>
          Who deletes their RetroAchievements account, or is gone from there for any reason, is gone
          from here with the next fetch, and after seven days even if nobody looks. To have what is
          kept deleted sooner without being hidden, ask; the next visit would fetch it anew.
        </p>
      </Part>
      <Part title="What is kept of readers" id="readers" note="nothing">
        <ul className={styles.points}>
          <li>No cookies are set or read, and no address of a reader is written down.</li>
          <li>
            To hold back floods, requests may be counted by address in memory; the counts are
            forgotten within minutes.
          </li>
          <li>
            The theme you choose stays in your own browser, and the card builder sends what you try
            nowhere else than to this site.
          </li>
          <li>{mediaWords(site)}</li>
          <li>Fonts, scripts and styles all come from this site.</li>
        </ul>
      </Part>
      <Part title="Who runs this" id="operator" note="and where the data is from">
        <p className={styles.after}>
          <Contact {...{ site, username, contact }} /> Longplay is free software: this page speaks
          for the software, and the operator for the machine it runs on and for whatever stands in
          front of it. The data is RetroAchievements’ own, by its web API; this site is not
          affiliated. What RetroAchievements itself keeps and shows is set{' '}
          <a href={`${site.raUrl}/settings`}>in your account there</a>.
        </p>
      </Part>
    </div>
  );
}

function mediaWords({ mediaUrl, demo }: Site): string {
  if (demo || mediaUrl === '') return 'Icons of games and avatars come from this site, too.';
  const { host } = new URL(mediaUrl);
  return `Icons of games and avatars come from ${host}, which sees the address of who loads them, as any site does, but is not told on which page they stand.`;
}

interface PartProps {
  title: string;
  id: string;
  note: string;
  children: ReactNode;
}

function Part({ title, id, note, children }: PartProps) {
  return (
    <section aria-labelledby={id}>
      <SectionHead title={title} id={id}>
        <p>{note}</p>
      </SectionHead>
      {children}
    </section>
  );
}
