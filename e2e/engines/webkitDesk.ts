import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { xvfb } from '#e2e/lib/programs.ts';
import { startProgram } from './startProgram.ts';

/** A screen large enough for a whole page. */
const SCREEN = ['-screen', '0', '1600x9000x24'];
/** Hidden, because MiniBrowser's toolbar is wider than a phone. */
const NO_TOOLBAR =
  '* { font-size: 1px; min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0 }';
/** WebKit reads `prefers-reduced-motion` from this GTK setting. */
const NO_MOTION = '[Settings]\ngtk-enable-animations=0\n';

/** What MiniBrowser needs: a screen and a home, both empty. */
export interface WebkitDesk {
  /** Its environment. */
  env: Record<string, string>;
  /** Ends the screen and removes the home. */
  stop(): Promise<void>;
}

/** Starts Xvfb on a free display, and makes an empty home. */
export async function startWebkitDesk(): Promise<WebkitDesk> {
  const home = mkdtempSync(join(tmpdir(), 'longplay-webkit-'));
  const settings = join(home, '.config', 'gtk-3.0');
  mkdirSync(settings, { recursive: true });
  writeFileSync(join(settings, 'gtk.css'), NO_TOOLBAR);
  writeFileSync(join(settings, 'settings.ini'), NO_MOTION);
  const screen = startProgram(xvfb(), ['-displayfd', '1', '-nolisten', 'tcp', ...SCREEN]);
  const [display] = await screen.line(/^\d+$/);
  return {
    env: {
      DISPLAY: `:${display}`,
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_CACHE_HOME: join(home, '.cache'),
      XDG_DATA_HOME: join(home, '.local'),
    },
    async stop() {
      await screen.stop();
      rmSync(home, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
