import { parseUsername, type Username } from '#lib/domain/username.ts';
import { describeMissingUlid, describePlayer } from './describePlayer.ts';
import { EXIT, HELP } from './help.ts';
import type { Operator } from './operator.ts';
import { runWarm } from './runWarm.ts';

type Command = (operator: Operator, name: Username) => Promise<number>;

const COMMANDS: Record<string, Command> = {
  async show(operator, name) {
    console.log(describePlayer(name, await operator.show(name)).join('\n'));
    return EXIT.done;
  },
  async 'opt-out'(operator, name) {
    const { names, ulid, exists, fault, saved } = await operator.optOut(name);
    if (!saved) {
      console.error('Could not write the list of hidden players. Nobody was hidden.');
      return EXIT.failed;
    }
    console.log(`Hidden, and all stored data deleted: ${names.join(', ')}`);
    if (ulid === null) {
      console.log(describeMissingUlid(exists, fault));
      console.log('The running site will try again, and so will this command.');
    }
    return EXIT.done;
  },
  async 'opt-in'(operator, name) {
    const freed = await operator.optIn(name);
    const { hiddenBy, byVariable } = await operator.show(name);
    console.log(freed.length > 0 ? `Opt-out reverted: ${freed.join(', ')}` : 'Was not opted out.');
    if (byVariable) console.log('Still hidden by OPT_OUT: remove the name there.');
    if (hiddenBy.some(({ by }) => by === 'motto')) {
      console.log('Still hidden by their profile motto.');
    }
    return EXIT.done;
  },
  async purge(operator, name) {
    const deleted = await operator.purge(name);
    console.log(
      deleted ? `Deleted everything stored about ${name}.` : `Nothing was stored about ${name}.`,
    );
    return EXIT.done;
  },
  async refresh(operator, name) {
    const result = await operator.refresh(name, (seconds) => {
      console.error(
        `RetroAchievements lists less than half of the known games. Checking again in ${seconds} s.`,
      );
    });
    switch (result.kind) {
      case 'player': {
        const { player, games } = result.player.snapshot;
        console.log(`Fetched: ${player.name}, ${games.length} games.`);
        return EXIT.done;
      }
      case 'unknown':
        console.error(`No player with the name ${name}.`);
        return EXIT.unknown;
      case 'hidden':
        console.error(`Not fetched: ${name} is hidden.`);
        return EXIT.failed;
      case 'outside':
        console.error(`Not fetched: ${name} is not one of PLAYERS.`);
        return EXIT.failed;
      case 'postponed':
        console.error(`Not fetched: Redis cannot be reached. Try again in ${result.retryAfter} s.`);
        return EXIT.failed;
      // Only clients of the site are rate limited.
      case 'limited':
        console.error(`Not fetched. Try again in ${result.retryAfter} s.`);
        return EXIT.failed;
      case 'fault': {
        const { message, retryAfter } = result.fault;
        console.error(retryAfter === null ? message : `${message} Try again in ${retryAfter} s.`);
        return EXIT.failed;
      }
    }
  },
};

const NEEDS_UPSTREAM = new Set(['refresh', 'warm']);

/**
 * Runs the command that the arguments name.
 * @param open opens the store; not called on a usage error
 * @returns the exit code
 */
export async function runCommand(args: readonly string[], open: () => Operator): Promise<number> {
  const [verb = '', target, ...rest] = args;
  if (args.length === 0 || verb === 'help' || args.includes('--help') || args.includes('-h')) {
    console.log(HELP);
    return args.length === 0 ? EXIT.misused : EXIT.done;
  }
  const command = Object.hasOwn(COMMANDS, verb) ? COMMANDS[verb] : undefined;
  if (!command && verb !== 'warm') return reportMisuse(`Unknown command: ${verb}.`);
  if (target === undefined) return reportMisuse(`${verb} needs a ${command ? 'name' : 'file'}.`);
  if (rest.length > 0) return reportMisuse(`${verb} takes one ${command ? 'name' : 'file'}.`);
  const name = parseUsername(target);
  if (command && !name) return reportMisuse('Names have 2 to 20 letters and digits.');
  const operator = open();
  try {
    if (NEEDS_UPSTREAM.has(verb) && !operator.hasUpstream) {
      return reportMisuse('Nobody to fetch: without RA_API_KEY there are sample players only.');
    }
    return command && name ? await command(operator, name) : await runWarm(operator, target);
  } finally {
    await operator.close();
  }
}

function reportMisuse(message: string): number {
  console.error(`${message} \`npm run player\` lists the commands.`);
  return EXIT.misused;
}
