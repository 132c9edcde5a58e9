import { existsSync } from 'node:fs';
import { open, realpath, rename, rm } from 'node:fs/promises';
import { TokensFileError } from '../../errors/TokensFileError.ts';
import { isSystemError } from '../../util/isSystemError.ts';
import { readTokens, type StoredToken } from './readTokens.ts';

const OWNER_ONLY = 0o600;

/**
 * Changes a tokens file, or creates it. The new file is written completely next to the old one and then renamed,
 * readable only by its owner, so that a server sees either the old list or the new one. Throws TokensFileError if the
 * file is invalid, or if another command changes it at the same time.
 */
export async function changeTokens(
  file: string,
  change: (tokens: ReadonlyArray<StoredToken>) => ReadonlyArray<StoredToken>,
): Promise<void> {
  // A link stays one, and leads to the new list.
  const target = await realpath(file).catch(() => file);
  const draft = `${target}.new`;
  const handle = await open(draft, 'wx', OWNER_ONLY).catch((cause: unknown) => {
    const why = isSystemError(cause, 'EEXIST')
      ? `is being changed by another command (if no other command is running, delete ${draft})`
      : 'cannot be written';
    throw new TokensFileError(file, why, { cause });
  });
  try {
    const tokens = existsSync(target) ? await readTokens(target) : [];
    await handle.writeFile(`${JSON.stringify(change(tokens), null, 2)}\n`);
    await handle.sync();
    await rename(draft, target);
  } finally {
    await handle.close();
    await rm(draft, { force: true });
  }
}
