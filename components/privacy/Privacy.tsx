import type { ReactNode } from 'react';
import { SectionHead } from '#components/ledger/SectionHead.tsx';
import type { Site } from '#components/site.ts';
import { Contact } from './Contact.tsx';
import styles from './privacy.module.css';

/** What is stored about players: what it is, where it is stored, and for how long. */
const STORED_DATA: readonly { what: string; where: string; until: string }[] = [
  {
    what: 'Profile and games',
    where:
      'Name, ID, avatar address, motto, points, rank and join date; progress and awards of each game. In memory and in the site’s database.',
    until: 'Until seven days after the last fetch.',
  },
  {
    what: 'Pages, images, cards',
    where:
      'Rendered from the data above. In memory, and possibly in the cache of a server in front of the site.',
    until: 'Deleted with the data; from that cache within a day of the last visit.',
  },
  {
    what: 'Avatar',
    where: 'A small copy, to draw it into images. In memory and in the site’s database.',
    until: 'Seven days.',
  },
  {
    what: 'Earlier names',
    where: 'So that old links still work after a rename.',
    until: 'Seven days.',
  },
  {
    what: 'Names that don’t exist',
    where: 'Any name someone looked up that does not exist.',
    until: 'About an hour.',
  },
  {
    what: 'Hidden players',
    where: 'Names and ID, to know who not to show; nothing else.',
    until:
      'As long as the operator hides them; if hidden by motto, until seven days after it was last read.',
  },
];

interface Props {
  site: Site;
  /** The RetroAchievements account whose key the site uses. */
  username: string | null;
  /** The operator's email or web address. */
  contact: string | null;
}

/** What is stored about players and visitors, and how to hide a page. */
export function Privacy({ site, username, contact }: Props) {
  return (
    <div className={`page ${styles.privacy}`}>
      <h1>Privacy</h1>
      <p className={styles.lead}>
        Longplay shows only what RetroAchievements already shows publicly about a player. There are
        no accounts, no cookies and no visitor tracking. Anyone can opt out.
      </p>
      <Part title="Hide your page" id="hide" note="three ways">
        <ol className={styles.ways}>
          <li>
            <h3>Do it yourself</h3>
            <p>
              Put <code>longplay:hide</code> into the motto of your RetroAchievements profile. Only
              you can write there, so no other proof is needed. Press Update on your page and the
              motto is read at once; otherwise it is read within a day when someone visits. Remove
              it and the page comes back: when someone opens the page, the motto is read again, at
              most every 15 minutes.
            </p>
          </li>
          <li>
            <h3>Ask the operator</h3>
            <p>
              <Contact {...{ site, username, contact }} /> It takes one command, works within a
              minute and still works after you change your name.
            </p>
          </li>
          <li>
            <h3>If you run the site</h3>
            <p>
              Add the player to the <code>OPT_OUT</code> variable, or run{' '}
              <code>npm run player -- opt-out NAME</code> while the site is running.
            </p>
          </li>
        </ol>
        <p className={styles.after}>
          A hidden player has no page, no numbers and no feed here. Cards and images look as if the
          player did not exist. All stored data is deleted. Copies elsewhere, in a chat or a search
          engine, expire by themselves: within minutes if they follow our cache headers, or half an
          hour for cards.
        </p>
      </Part>
      <Part title="What we store about players" id="kept" note="and for how long">
        <dl className={styles.rows}>
          {STORED_DATA.map(({ what, where, until }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{where}</dd>
              <dd>{until}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.after}>
          If you delete your account, or it disappears from RetroAchievements for any reason, your
          page here is deleted at the next fetch, or after seven days without a visit. You can ask
          for your data to be deleted sooner without hiding your page, but the next visit fetches it
          again.
        </p>
      </Part>
      <Part title="What we store about visitors" id="readers" note="nothing">
        <ul className={styles.points}>
          <li>No cookies are set or read, and no visitor’s IP address is logged.</li>
          <li>
            To limit abuse, requests may be counted by IP address in memory. The counts are deleted
            within minutes.
          </li>
          <li>
            The theme you choose, the last four players you looked at and which page you said is
            yours stay in your browser. “Forget” on the home page deletes the players. The card
            builder sends your options only to this site.
          </li>
          <li>{mediaText(site)}</li>
          <li>Fonts, scripts and styles all come from this site.</li>
        </ul>
      </Part>
      <Part title="Who runs this" id="operator" note="and where the data is from">
        <p className={styles.after}>
          <Contact {...{ site, username, contact }} /> Longplay is free software. This page
          describes the software; the operator is responsible for the machine it runs on and
          anything in front of it. The data comes from the RetroAchievements web API; this site is
          not affiliated. Choose what RetroAchievements itself shows{' '}
          <a href={`${site.raUrl}/settings`}>in your account there</a>.
        </p>
      </Part>
    </div>
  );
}

function mediaText({ mediaUrl, demo }: Site): string {
  if (demo || mediaUrl === '') return 'Game icons and avatars also come from this site.';
  const { host } = new URL(mediaUrl);
  return `Game icons and avatars come from ${host}. It sees your IP address, as any site does, but not which page you are on.`;
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
