import { access } from 'node:fs/promises';

/** Says whether something lies at a path. */
export async function pathExists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
