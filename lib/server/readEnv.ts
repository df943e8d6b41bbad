import nextEnv from '@next/env';
import { type Env, parseEnv } from '#lib/env.ts';

/**
 * Reads the environment including the `.env` files, which Next would read later, so that their values
 * are checked at the start too.
 * @param root the folder of the files; variables set outside of them win
 * @throws EnvError for the first invalid variable
 */
export function readEnv(root: string, dev: boolean): Env {
  nextEnv.loadEnvConfig(root, dev);
  return parseEnv(process.env);
}
