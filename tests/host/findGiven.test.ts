import { describe, expect, it } from 'vitest';
import { parsePublication } from '../../src/cli/publicationOptions.ts';
import { UsageError } from '../../src/errors/UsageError.ts';
import { findGiven, parsePath } from '../../src/host/reading/findGiven.ts';

describe('what the path of a page says about its issue', () => {
  it.each([
    ['浙江日报/2026-01-22/03.txt', '浙江日报', '2026-01-22', '3'],
    ['浙江日报_20260122_03.txt', '浙江日报', '2026-01-22', '3'],
    ['浙江日报2026年1月22日第3版.txt', '浙江日报', '2026-01-22', '3'],
    ['浙江日报/20220811/01.pdf', '浙江日报', '2022-08-11', '1'],
    ['html/202507/01/node_02.html', null, '2025-07-01', '2'],
    ['浙江日报/2026-01-22/A05.jpg', '浙江日报', '2026-01-22', 'A5'],
    ['浙江日报/20260122.pdf', '浙江日报', '2026-01-22'],
    ['浙江日报/2026-01-22/浙江日报.pdf', '浙江日报', '2026-01-22'],
    ['papers/经济周刊/2026/01/22/03.txt', '经济周刊', '2026-01-22', '3'],
    ['papers/经济周刊/2026-01/22/03.txt', '经济周刊', '2026-01-22', '3'],
    ['html/202601/22/content_1.html', null, '2026-01-22'],
    ['2026.1.22/03.txt', null, '2026-01-22', '3'],
    ['2026-01-22/A5.txt', null, '2026-01-22', 'A5'],
    ['2026-01-22/p3.txt', null, '2026-01-22', '3'],
    ['浙江日报/2026-01-22/3.txt', '浙江日报', '2026-01-22', '3'],
    ['downloads/2026-01-22/3.txt', null, '2026-01-22'],
    ['downloads/20260122_7.html', null, '2026-01-22'],
    ['downloads/2026-01-22/article 4.txt', null, '2026-01-22'],
    ['浙江日报/03.txt', '浙江日报', null],
    ['seeds/pages/000_c560efcdff2a7c30.txt', null, null],
    ['2023年报/统计公报.txt', null, null],
    ['pages/20261399.txt', null, null],
    ['pages/120260122.txt', null, null],
  ])('%s', (path, name, date, pageNumber?: string) =>
    expect(parsePath(`/srv/${path}`)).toEqual({ name, date, ...(pageNumber !== undefined && { pageNumber }) }),
  );

  it('gives way to what the command says', async () =>
    expect(await findGiven('/srv/浙江日报/2026-01-22/03.txt', { date: '2026-01-23' })).toEqual({
      name: '浙江日报',
      date: '2026-01-23',
      pageNumber: '3',
    }));
});

describe('the options of a command', () => {
  it('give the paper and the date', () =>
    expect(parsePublication({ publication: ' 浙江日报 ', date: '2026-01-22' })).toEqual({
      name: '浙江日报',
      date: '2026-01-22',
    }));
  it.each([{ date: '2026-02-30' }, { date: '22.1.2026' }, { date: '' }, { publication: ' ' }])('refuse %o', (values) =>
    expect(() => parsePublication(values)).toThrow(UsageError),
  );
});
