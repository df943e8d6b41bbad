import { SectionHead } from '#components/ledger/SectionHead.tsx';
import styles from './host.module.css';

/** How to run a Longplay of one's own. */
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
            npm, one folder to write to and nothing else; the right Node comes with the first
            command.
          </p>
        </div>
        <div>
          <p>With your own key it shows anybody on RetroAchievements. Two variables:</p>
          <dl>
            <div>
              <dt>
                <code>RA_API_KEY</code>
              </dt>
              <dd>the web API key of your account, from its settings</dd>
            </div>
            <div>
              <dt>
                <code>RA_USERNAME</code>
              </dt>
              <dd>the account that the key belongs to</dd>
            </div>
          </dl>
        </div>
      </div>
    </section>
  );
}
