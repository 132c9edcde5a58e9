import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { findGiven } from '../../src/host/reading/findGiven.ts';
import { listPageFiles } from '../../src/host/reading/listPageFiles.ts';

it('a link in a folder is followed inside the folder, but not out of it', async () => {
  const home = await mkdtemp(join(tmpdir(), 'econews-links-'));
  const folder = join(home, 'incoming');
  try {
    await mkdir(folder);
    await writeFile(join(home, 'secret.txt'), 'of somebody else');
    await writeFile(join(folder, 'page.txt'), 'a page');
    await symlink('page.txt', join(folder, 'inside.txt'));
    await symlink('../secret.txt', join(folder, 'outside.txt'));
    const found = await Array.fromAsync(listPageFiles([folder]));
    expect(found).toEqual([
      { path: join(folder, 'inside.txt'), name: 'inside' },
      { path: join(folder, 'outside.txt'), problem: expect.stringContaining('outside the folder') },
      { path: join(folder, 'page.txt'), name: 'page' },
    ]);
    // Whoever runs the command may name any file.
    expect(await Array.fromAsync(listPageFiles([join(folder, 'outside.txt')]))).toMatchObject([{ name: 'outside' }]);
  } finally {
    await rm(home, { recursive: true });
  }
});

it('takes the articles and pages from the folders of electronic papers, but no index and no picture of a page', async () => {
  const home = await mkdtemp(join(tmpdir(), 'econews-edition-'));
  try {
    const html = join(home, 'html', '202208', '11', '01');
    const pdf = join(home, '20220811');
    await Promise.all([mkdir(html, { recursive: true }), mkdir(pdf)]);
    const index =
      '<html><head><title>第01版：要闻</title></head><body><p>东海日报</p><p>2022年08月11日</p><a href="content_1.html">外贸</a></body></html>';
    await writeFile(join(html, 'node_01.html'), index);
    await writeFile(join(html, 'content_1.html'), '<p>全省外贸增长。</p>');
    await writeFile(join(html, 'content_2.html'), '<p>没有列入目录。</p>');
    await writeFile(join(pdf, '01.pdf'), '%PDF-1.7');
    await writeFile(join(pdf, '01.jpg'), 'a picture of it');
    await writeFile(join(pdf, '02.jpg'), 'a page of its own');
    const found = await Array.fromAsync(listPageFiles([home]));
    expect(found.map((each) => ('name' in each ? each.name : each.problem))).toEqual([
      '20220811/01',
      '20220811/02.jpg',
      'html/202208/11/01/content_1',
      'html/202208/11/01/content_2',
    ]);
    expect(await findGiven(join(html, 'content_1.html'))).toEqual({
      name: '东海日报',
      date: '2022-08-11',
      pageNumber: '1',
    });
    // No index lists it.
    expect(await findGiven(join(html, 'content_2.html'))).toEqual({ name: null, date: '2022-08-11' });
    expect(await findGiven(join(pdf, '01.pdf'))).toMatchObject({ date: '2022-08-11' });
  } finally {
    await rm(home, { recursive: true });
  }
});

it.each([
  ['layout/202501/03/node_02.html', 'content/202501/03/content_1.html', '2025-01-03'],
  ['html/2025-01/03/nbs.D1_02.htm', 'html/2025-01/03/nw.D1_20250103_4-02.htm', '2025-01-03'],
])('finds the index %s of the article %s', async (index, article, date) => {
  const home = await mkdtemp(join(tmpdir(), 'folders-'));
  try {
    for (const path of [index, article]) await mkdir(dirname(join(home, path)), { recursive: true });
    const markup = `<p>东海日报</p><p>2025年01月03日 第02版：经济</p><a href="../${basename(article)}">外贸</a>`;
    await writeFile(join(home, index), markup);
    await writeFile(join(home, article), '<p>全省外贸增长。</p>');
    const found = await Array.fromAsync(listPageFiles([home]));
    expect(found).toEqual([{ path: join(home, article), name: article.replace(/\.html?$/u, '') }]);
    expect(await findGiven(join(home, article))).toEqual({ name: '东海日报', date, pageNumber: '2' });
  } finally {
    await rm(home, { recursive: true });
  }
});
