import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT } from '../src/host/folders.ts';
import { buildSite } from './buildSite.ts';

/** `npm run build:site`: writes the documentation as a static site into dist/site. Needs no network. */
const out = join(PROJECT, 'dist/site');
await rm(out, { recursive: true, force: true });
const pages = await buildSite(PROJECT, out);
process.stdout.write(`${pages} pages in ${out}. Open index.html in a browser.\n`);
