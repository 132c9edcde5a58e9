import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { readExamples } from '../src/graphql/http/readExamples.ts';
import { readSchema } from '../src/graphql/readSchema.ts';
import { findBrokenLinks } from './findBrokenLinks.ts';
import { printPage, type SitePage } from './printPage.ts';
import { renderMarkdown, toPagePath } from './renderMarkdown.ts';
import { printExamplesPage, printSchemaPages } from './schemaPages.ts';

/** Folders whose texts are not documentation: what others wrote, and what is built. */
const PASSED_OVER = new Set(['node_modules', 'dist', '.git', '.econews', 'coverage', 'tests']);

/**
 * Builds the documentation of a project as static files: each Markdown text, each type of the schema with what its
 * description shows, and the example queries. Throws an Error that lists every link that leads nowhere. Gives how many pages
 * it wrote.
 */
export async function buildSite(project: string, out: string): Promise<number> {
  const texts = await listMarkdown(project, '');
  const schema = readSchema(join(project, 'schema'));
  const pages: readonly SitePage[] = [
    ...(await Promise.all(
      texts.map(async (file) => renderMarkdown(file, await readFile(join(project, file), 'utf8'), texts)),
    )),
    ...printSchemaPages(schema),
    printExamplesPage(await readExamples(join(project, 'examples'))),
  ];
  const broken = findBrokenLinks(pages);
  if (broken.length > 0) throw new Error(`Links of the documentation lead nowhere:\n${broken.join('\n')}`);
  const listed = [...pages].toSorted((a, b) => (toOrder(a) < toOrder(b) ? -1 : 1));
  for (const page of pages) {
    const place = join(out, page.path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, printPage(page, listed));
  }
  // The pictures of the texts are next to them.
  const isPicture = (path: string): boolean => ['', '.png', '.jpg', '.svg'].includes(extname(path));
  await cp(join(project, 'docs'), join(out, 'docs'), { recursive: true, filter: isPicture });
  return pages.length;
}

async function listMarkdown(project: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(project, folder), { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return PASSED_OVER.has(entry.name) ? [] : listMarkdown(project, path);
      return entry.name.endsWith('.md') ? [path] : [];
    }),
  );
  return found.flat();
}

/** The first page first, then the guides, then the schema, then what is said about the code. */
function toOrder({ path, title }: SitePage): string {
  const groups = [path === toPagePath('README.md'), path.startsWith('docs/'), path.startsWith('schema/')];
  const group = groups.indexOf(true);
  return `${group < 0 ? groups.length : group} ${path.endsWith('/examples.html') ? '' : title.toLowerCase()}`;
}
