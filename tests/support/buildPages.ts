import { execFileSync } from 'node:child_process';

/** Builds the explorer and the playground as `npm start` does: nothing happens if they were built from the same sources before. */
export function buildPages(): void {
  const script = "import { preparePages } from './scripts/prepare/preparePages.mjs'; await preparePages();";
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'ignore', 'inherit'] });
}
