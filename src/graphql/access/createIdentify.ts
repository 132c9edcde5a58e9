import { timingSafeEqual } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Logger } from 'pino';
import { isSystemError } from '../../util/isSystemError.ts';
import type { Caller, Identify } from './caller.ts';
import { hashToken } from './hashToken.ts';
import { readTokens, type StoredToken } from './readTokens.ts';

/**
 * Reads the tokens file and returns the function that identifies callers. The file is checked on each request with a
 * token and read again when it has changed, so that tokens are added or revoked without a restart; deleting the file
 * revokes all of them. An invalid file at the start throws TokensFileError; one that becomes invalid later is logged,
 * and the last valid one stays in use.
 */
export async function createIdentify(file: string | undefined, logger: Logger): Promise<Identify> {
  if (file === undefined)
    return async (authorization) => ({ role: authorization === undefined ? 'anonymous' : 'unknown' });
  let tokens = await readTokens(file);
  let version = await versionOf(file);
  let reading: Promise<void> | undefined;
  return async function identify(authorization) {
    if (authorization === undefined) return { role: 'anonymous' };
    if ((await versionOf(file)) !== version) await (reading ??= readAgain(file).finally(() => (reading = undefined)));
    return findCaller(tokens, /^Bearer +(\S+)$/i.exec(authorization)?.[1]);
  };

  /** Reads until the file is the same after the reading as before it: it may change in the meantime. */
  async function readAgain(place: string): Promise<void> {
    for (let now = await versionOf(place); now !== version; now = await versionOf(place)) {
      const read = now === GONE ? [] : await readTokens(place).catch((error: unknown) => tell(error));
      if ((await versionOf(place)) !== now) continue;
      version = now;
      tokens = read;
      if (now === GONE) logger.error({ file: place }, 'the tokens file is gone, so no token is valid any more');
    }
  }

  function tell(error: unknown): ReadonlyArray<StoredToken> {
    logger.error({ err: error }, 'the tokens file cannot be read, so the tokens read last stay valid');
    return tokens;
  }
}

/** The state of a file that is not there. */
const GONE = 'gone';

/** Compares with every token in constant time, so that the time says nothing about near matches. */
function findCaller(tokens: ReadonlyArray<StoredToken>, token: string | undefined): Caller {
  const hash = hashToken(token ?? '');
  let caller: Caller = { role: 'unknown' };
  for (const { name, role, sha256 } of tokens) {
    if (timingSafeEqual(hash, Buffer.from(sha256, 'hex')) && token !== undefined) caller = { role, name };
  }
  return caller;
}

/**
 * Identifies the state of a file. Deleting it revokes every token; a file that cannot be read for another reason does
 * not.
 */
async function versionOf(file: string): Promise<string> {
  try {
    const { ino, size, mtimeNs, ctimeNs } = await stat(file, { bigint: true });
    return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
  } catch (error) {
    return isSystemError(error, 'ENOENT') ? GONE : 'unreachable';
  }
}
