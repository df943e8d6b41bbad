import nextEnv from '@next/env';
import { type Env, parseEnv } from '#lib/env.ts';

/**
 * Reads the environment, with the `.env` files that Next would read later: what stands in them is
 * to be checked at the start as well.
 * @param root the folder of the files; what is set outside them wins
 * @throws EnvError naming the first wrong variable
 */
export function readEnv(root: string, dev: boolean): Env {
  nextEnv.loadEnvConfig(root, dev);
  return parseEnv(process.env);
}
