import { timingSafeEqual } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Logger } from 'pino';
import type { Caller, Identify } from './caller.ts';
import { hashToken } from './hashToken.ts';
import { readTokens, type StoredToken } from './readTokens.ts';

/**
 * Reads the tokens file and gives the function that tells callers apart by it. The file is looked at on each request
 * with a token, and read again when it changed, so that a token is taken back or added without a restart. A file that
 * is wrong at the start throws TokensFileError; one that becomes wrong later is logged, and the last good one holds.
 */
export async function createIdentify(file: string | undefined, logger: Logger): Promise<Identify> {
  if (file === undefined)
    return async (authorization) => ({ role: authorization === undefined ? 'anonymous' : 'unknown' });
  let tokens = await readTokens(file);
  let version = await versionOf(file);
  return async function identify(authorization) {
    if (authorization === undefined) return { role: 'anonymous' };
    const now = await versionOf(file);
    if (now !== version) {
      version = now;
      tokens = await readTokens(file).catch((error: unknown) => {
        logger.error({ err: error }, 'the tokens file cannot be read again: the last one holds');
        return tokens;
      });
    }
    return findCaller(tokens, /^Bearer +(\S+)$/i.exec(authorization)?.[1]);
  };
}

/** Compares with every token, and each in constant time: how long it takes says nothing of what came near. */
function findCaller(tokens: ReadonlyArray<StoredToken>, token: string | undefined): Caller {
  const hash = hashToken(token ?? '');
  let caller: Caller = { role: 'unknown' };
  for (const { name, role, sha256 } of tokens) {
    if (timingSafeEqual(hash, Buffer.from(sha256, 'hex')) && token !== undefined) caller = { role, name };
  }
  return caller;
}

/** Names the state of a file; a file that is gone has a state, too. */
async function versionOf(file: string): Promise<string> {
  try {
    const { ino, size, mtimeNs } = await stat(file, { bigint: true });
    return `${ino} ${size} ${mtimeNs}`;
  } catch {
    return 'unreachable';
  }
}
