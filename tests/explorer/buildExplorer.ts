import { execFileSync } from 'node:child_process';

/** Builds the explorer as `npm start` does: nothing happens if it was built from the same sources before. */
export function buildExplorer(): void {
  const script = "import { preparePages } from './scripts/prepare/preparePages.mjs'; preparePages();";
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'ignore', 'inherit'] });
}
