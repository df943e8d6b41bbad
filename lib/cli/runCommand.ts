import { parseUsername, type Username } from '#lib/domain/username.ts';
import { describeKnown } from './describeKnown.ts';
import { describeMissingUlid } from './describeMissingUlid.ts';
import { EXIT, HELP } from './help.ts';
import type { Operator } from './operator.ts';
import { runWarm } from './runWarm.ts';

type Command = (operator: Operator, name: Username) => Promise<number>;

const COMMANDS: Record<string, Command> = {
  async show(operator, name) {
    const known = await operator.show(name);
    console.log(describeKnown(name, known).join('\n'));
    return EXIT.done;
  },
  async 'opt-out'(operator, name) {
    const { names, ulid, exists, fault, saved } = await operator.optOut(name);
    if (!saved) {
      console.error('The list of hidden players could not be written: nobody was hidden.');
      return EXIT.failed;
    }
    console.log(`Hidden, and all that was kept is deleted: ${names.join(', ')}`);
    if (ulid === null) {
      console.log(describeMissingUlid(exists, fault));
      console.log('The site asks again while it runs; so does this command.');
    }
    return EXIT.done;
  },
  async 'opt-in'(operator, name) {
    const freed = await operator.optIn(name);
    const { hiddenBy, byVariable } = await operator.show(name);
    console.log(freed.length > 0 ? `Opted out no more: ${freed.join(', ')}` : 'Was not opted out.');
    if (byVariable) console.log('Still hidden by OPT_OUT: take the name out there.');
    if (hiddenBy.some(({ by }) => by === 'motto')) console.log('Still hidden by their own motto.');
    return EXIT.done;
  },
  async purge(operator, name) {
    const was = await operator.purge(name);
    console.log(was ? `Deleted: all that was kept of ${name}.` : `Nothing was kept of ${name}.`);
    return EXIT.done;
  },
  async refresh(operator, name) {
    const landed = await operator.refresh(name, (seconds) => {
      console.error(
        `RetroAchievements lists less than half of the games that are known. Asking again in ${seconds} s.`,
      );
    });
    switch (landed.kind) {
      case 'player': {
        const { player, games } = landed.player.snapshot;
        console.log(`Fetched: ${player.name}, ${games.length} games.`);
        return EXIT.done;
      }
      case 'unknown':
        console.error(`Nobody by the name of ${name}.`);
        return EXIT.nobody;
      case 'hidden':
        console.error(`${name} is hidden, and not fetched.`);
        return EXIT.failed;
      // Only who asks over HTTP has a share to keep to.
      case 'limited':
        console.error(`Not fetched: try again in ${landed.retryAfter} s.`);
        return EXIT.failed;
      case 'fault': {
        const { message, retryAfter } = landed.fault;
        console.error(retryAfter === null ? message : `${message} Try again in ${retryAfter} s.`);
        return EXIT.failed;
      }
    }
  },
};

const ASKS_UPSTREAM = new Set(['refresh', 'warm']);

/**
 * Carries out what the command line asks for.
 * @param open opens the store; not called where nothing can be done
 * @returns the exit code
 */
export async function runCommand(args: readonly string[], open: () => Operator): Promise<number> {
  const [verb = '', target, ...rest] = args;
  if (args.length === 0 || verb === 'help' || args.includes('--help') || args.includes('-h')) {
    console.log(HELP);
    return args.length === 0 ? EXIT.misused : EXIT.done;
  }
  const command = Object.hasOwn(COMMANDS, verb) ? COMMANDS[verb] : undefined;
  if (!command && verb !== 'warm') return misuse(`There is no command ${verb}.`);
  if (target === undefined) return misuse(`${verb} takes a ${command ? 'name' : 'file'}.`);
  if (rest.length > 0) return misuse(`${verb} takes one ${command ? 'name' : 'file'} at a time.`);
  const name = parseUsername(target);
  if (command && !name) return misuse('A name is 2 to 20 letters and digits.');
  const operator = open();
  try {
    if (ASKS_UPSTREAM.has(verb) && !operator.hasUpstream) {
      return misuse('Without RA_API_KEY there are sample players only, and nobody to fetch.');
    }
    return command && name ? await command(operator, name) : await runWarm(operator, target);
  } finally {
    await operator.close();
  }
}

function misuse(words: string): number {
  console.error(`${words} \`npm run player\` says what there is.`);
  return EXIT.misused;
}
