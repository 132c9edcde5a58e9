import { access } from 'node:fs/promises';

/** Tells whether a path exists. */
export async function pathExists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
