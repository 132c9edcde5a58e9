import { readFileSync, writeFileSync } from 'node:fs';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importCommands } from '../../src/cli/command.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { SETTINGS } from '../../src/host/settings/settings.ts';
import { readSchema } from '../../src/graphql/readSchema.ts';
import { type Api, startApi } from '../graphql/startApi.ts';

const README = 'README.md';
const readme = readFileSync(README, 'utf8');

/** The README's generated parts: `UPDATE=1 npx vitest run tests/cli/readme` writes them. */
const PARTS: Readonly<Record<string, string>> = {
  commands: printTable(
    ['command', 'what it does'],
    (await importCommands(COMMANDS)).map(({ name, operands, summary }) => [
      `\`${[name, operands].filter(Boolean).join(' ')}\``,
      summary,
    ]),
  ),
  settings: printTable(
    ['variable', 'default', 'meaning'],
    Object.entries(SETTINGS)
      .filter(([name]) => !name.startsWith('LIMIT_'))
      .map(([name, { fallback, help }]) => [`\`${name}\``, fallback ? `\`${fallback}\`` : '', help]),
  ),
};

function printTable(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const print = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [print(head), print(head.map(() => '---')), ...rows.map(print)].join('\n');
}

function replacePart(text: string, name: string, body: string): string {
  return text.replace(new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`), `$1\n${body}\n\n$2`);
}

if (process.env['UPDATE'] === '1')
  writeFileSync(
    README,
    Object.entries(PARTS).reduce((text, [name, body]) => replacePart(text, name, body), readme),
  );

describe('the README', () => {
  it.each(Object.entries(PARTS))('has the current %s', (name, body) => {
    const written = new RegExp(`<!-- ${name} -->\n([^]*?)<!-- /${name} -->`).exec(readme)?.[1] ?? '';
    const cells = (table: string): string[] =>
      table
        .trim()
        .split('\n')
        .map((line) =>
          line
            .split('|')
            .map((cell) => cell.trim().replaceAll(/-{3,}/g, '---'))
            .join('|'),
        );
    expect(cells(written)).toEqual(cells(body));
  });

  it('links to files that exist', () => {
    for (const [, path = ''] of readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g))
      expect(() => readFileSync(path)).not.toThrow();
  });

  describe('queries', () => {
    const queries = [...readme.matchAll(/```graphql\n([^]*?)```/g)].map(([, query = '']) => query);
    let api: Api;
    beforeAll(async () => {
      api = await startApi();
    });
    afterAll(() => api.stop());

    async function ask(query: string): Promise<{ readonly data: never; readonly errors?: unknown }> {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      return (await response.json()) as never;
    }

    it('exist, and are valid', () => {
      expect(queries.length).toBeGreaterThanOrEqual(3);
      for (const query of queries) expect(validate(readSchema('schema'), parse(query))).toEqual([]);
    });

    it('give the answer that is printed below the first one', async () => {
      const printed = /```json\n([^]*?)```/.exec(readme)?.[1] ?? '';
      const { data, errors } = await ask(queries[0] ?? '');
      expect(errors).toBeUndefined();
      expect(data).toEqual(JSON.parse(printed));
    });

    it('give the figures of everything in a province, each with what distinguishes it', async () => {
      const { data, errors } = await ask(queries[1] ?? '');
      expect(errors).toBeUndefined();
      const { statisticsAbout } = (
        data as {
          region: { statisticsAbout: { nodes: Array<{ subject: { name: string }; display: string; quote: string }> } };
        }
      ).region;
      expect(statisticsAbout.nodes).toHaveLength(20);
      expect(new Set(statisticsAbout.nodes.map(({ subject }) => subject.name)).size).toBeGreaterThan(2);
      for (const { display, quote } of statisticsAbout.nodes) expect([display, quote]).not.toContain('');
    });

    it('give the officials with their posts, and what is attributed to them', async () => {
      const { data } = await ask(queries[2] ?? '');
      const officials = (
        data as {
          officials: {
            nodes: Array<{
              name: string;
              posts: Array<{ title: string; organization: { name: string } | null }>;
              statisticsStated: { nodes: unknown[] };
              quotations: { nodes: unknown[] };
            }>;
          };
        }
      ).officials.nodes;
      const find = (name: string) => officials.find((official) => official.name === name);
      expect(find('王令浚')?.posts.map(({ title, organization }) => [organization?.name, title])).toEqual([
        ['海关总署', '副署长'],
      ]);
      expect(find('张皓')?.posts.map(({ title, organization }) => [organization?.name, title])).toEqual([
        ['苏州市商务局', '副局长'],
      ]);
      expect(find('吕大良')?.posts.map(({ title }) => title)).toContain('司长');
      expect(find('王军')?.posts).not.toEqual([]);
      expect(find('吕大良')?.statisticsStated.nodes.length).toBeGreaterThan(0);
      for (const name of ['王令浚', '吕大良', '王军', '张皓'])
        expect(find(name)?.quotations.nodes.length, name).toBeGreaterThan(0);
    });

    it('give every figure at its span of the page text', async () => {
      const { data } = await ask(
        '{ pages(first: 5) { nodes { text articles(first: 20) { nodes { statistics(first: 100) { nodes { quote source { start end quote } } } quotations(first: 50) { nodes { source { start end quote } } } } } } } }',
      );
      let figures = 0;
      for (const page of (
        data as {
          pages: {
            nodes: Array<{
              text: string;
              articles: {
                nodes: Array<
                  Record<
                    'statistics' | 'quotations',
                    { nodes: Array<{ source: { start: number; end: number; quote: string } }> }
                  >
                >;
              };
            }>;
          };
        }
      ).pages.nodes) {
        for (const { statistics, quotations } of page.articles.nodes) {
          figures += statistics.nodes.length;
          for (const { source } of [...statistics.nodes, ...quotations.nodes])
            expect(page.text.slice(source.start, source.end)).toBe(source.quote);
        }
      }
      expect(figures).toBe(258);
    });
  });
});
