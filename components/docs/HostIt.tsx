import { SectionHead } from '#components/ledger/SectionHead.tsx';
import styles from './host.module.css';

/** How to host your own Longplay. */
export function HostIt() {
  return (
    <section className="page" aria-labelledby="host">
      <SectionHead title="Host it" id="host">
        <p>one key, one process</p>
      </SectionHead>
      <div className={styles.columns}>
        <div>
          <pre>
            <code>{'npm ci\nnpm start'}</code>
          </pre>
          <p>
            That is all: it builds itself, listens on port 3000 and shows sample players. It needs
            only npm and one writable folder; the first command brings the right Node.
          </p>
        </div>
        <div>
          <p>With your own key it shows any player on RetroAchievements. Set two variables:</p>
          <dl>
            <div>
              <dt>
                <code>RA_API_KEY</code>
              </dt>
              <dd>your web API key, from your RetroAchievements settings</dd>
            </div>
            <div>
              <dt>
                <code>RA_USERNAME</code>
              </dt>
              <dd>the account the key belongs to</dd>
            </div>
          </dl>
        </div>
      </div>
    </section>
  );
}
