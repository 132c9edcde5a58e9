import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSchema } from '../../src/graphql/readSchema.ts';
import { loadPage } from '../../src/load/loadPage.ts';
import { runCommand, testEnvironment } from '../support/commandLine.ts';
import { arbitraryInjection } from '../support/injectedTexts.ts';
import { type MadeUpPage, makeUpPage } from '../support/madeUpFacts.ts';
import { findTextSlots } from '../support/textSlots.ts';
import { type Api, startApi } from './startApi.ts';
import { writeTokens } from './writeTokens.ts';

const SLOTS = findTextSlots(readSchema('schema'));
const TOKEN = 'a-long-and-random-token-of-an-editor';
const PAGE = '海关总署公布数据\n\n新华社北京1月13日电（记者李明）海关总署13日发布的数据显示，出口平稳。\n';
const INGEST = `mutation ($input: IngestPageInput!) {
  ingestPage(input: $input) { clientMutationId page { id file text publication { name } } run { id } }
}`;

interface Answer {
  readonly status: number;
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: ReadonlyArray<{ readonly message: string; readonly extensions: { readonly code: string } }>;
}

let api: Api;
beforeAll(async () => {
  const tokensFile = await writeTokens([{ name: 'Li', role: 'editor', token: TOKEN }]);
  api = await startApi({ tokensFile, queryDeadline: 60_000, mutationDeadline: 60_000 });
});
afterAll(async () => {
  await api.stop();
});

async function ask(query: string, variables: object): Promise<Answer> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
}

/** Counts the nodes of each label, so that nothing can appear or disappear unnoticed. */
async function countNodes(): Promise<string> {
  const { records } = await api.graph.driver.executeQuery(
    'MATCH (node) UNWIND labels(node) AS label RETURN label, count(*) AS count ORDER BY label',
  );
  return records.map((record) => `${String(record.get('label'))} ${String(record.get('count'))}`).join(', ');
}

async function countAll(): Promise<number> {
  const { records } = await api.graph.driver.executeQuery('MATCH (node) RETURN count(node) AS count');
  return Number(records[0]?.get('count'));
}

/** Expects an answer, or a refusal that is the sender's to fix. */
function expectClear(answer: Answer): void {
  for (const { extensions, message } of answer.errors ?? [])
    expect(['BAD_USER_INPUT', 'GRAPHQL_PARSE_FAILED'], message).toContain(extensions.code);
  expect(answer.status).toBeLessThan(500);
}

describe('any text', () => {
  it('is sent at every place of every query field, is answered or refused, and changes nothing', async () => {
    const before = await countNodes();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SLOTS), arbitraryInjection(), async (slot, text) => {
        expectClear(await ask(slot.query, { text }));
        expectClear(await ask(slot.print(text), {}));
      }),
      { numRuns: 150, seed: 1 },
    );
    expect(await countNodes()).toBe(before);
  }, 180_000);

  it('comes back from an ingested page as it went in, or is refused and leaves nothing', async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryInjection(), arbitraryInjection(), async (word, name) => {
        seen += 1;
        const before = await countNodes();
        const input = {
          file: `${name}.txt`,
          text: `${PAGE}\n${word}第${String(seen)}版\n`,
          publication: name,
          clientMutationId: name,
        };
        const answer = await ask(INGEST, { input });
        expectClear(answer);
        if (answer.errors !== undefined) {
          expect(await countNodes()).toBe(before);
          return;
        }
        // White space around a newspaper's name has no meaning, and is dropped.
        const publication = name.trim();
        const { ingestPage } = answer.data as {
          ingestPage: { page: { id: string; file: string; text: string; publication: { name: string } } };
        };
        expect(ingestPage).toMatchObject({
          clientMutationId: name,
          page: { file: input.file, publication: { name: publication } },
        });
        expect(ingestPage.page.text).toBe(input.text.replaceAll(/\r\n?/g, '\n'));
        const found = await ask(
          'query ($id: ID!, $name: String!) { page(id: $id) { file text } publication(name: $name) { name } }',
          { id: ingestPage.page.id, name: publication },
        );
        expect(found).toMatchObject({ data: { page: { file: input.file }, publication: { name: publication } } });
      }),
      { numRuns: 25, seed: 2 },
    );
  }, 180_000);

  it('that names an organization in PageFacts is found under exactly that name, or is refused before anything is written', async () => {
    const deps = { query: api.graph.query, executeWrite: api.graph.executeWrite, now: () => new Date().toISOString() };
    let seen = 0;
    // The same page with a harmless name shows how many nodes must be added.
    const added = await countAdded('有色金属');
    await fc.assert(
      fc.asyncProperty(arbitraryInjection(), async (word) => {
        // Half a character and NUL are refused: no database keeps them.
        if (!word.isWellFormed() || word.includes('\0')) {
          expect(() => makeUp(word)).toThrow(/surrogate pair or a NUL/);
          return;
        }
        expect(await countAdded(word)).toBe(added);
      }),
      { numRuns: 20, seed: 3 },
    );

    function makeUp(word: string): MadeUpPage & { readonly name: string } {
      seen += 1;
      const name = `甲${word}乙${String(seen)}公司`;
      const body = `本报讯 ${name}昨日表示，产值达1亿元。记者报道如上所述的情况。`;
      return { name, ...makeUpPage(`${name}.txt`, body, { organizations: [{ name }] }) };
    }

    async function countAdded(word: string): Promise<number> {
      const { name, page, facts } = makeUp(word);
      const before = await countAll();
      await loadPage(deps, page, facts);
      const answer = await ask('query ($name: String!) { organization(name: $name) { name } }', { name });
      expect(answer).toMatchObject({ data: { organization: { name } } });
      return (await countAll()) - before;
    }
  }, 180_000);

  it('names a file that the command line ingests, and the page has that name', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'econews-injection-'));
    try {
      const names = fc
        .sample(arbitraryInjection(), { numRuns: 40, seed: 4 })
        .map((text, at) => `${String(at)}${text.replaceAll(/[/\0]/g, '')}.txt`)
        .filter((name) => name.isWellFormed() && Buffer.byteLength(name) < 200)
        .slice(0, 12);
      for (const [at, name] of names.entries()) await writeFile(join(folder, name), `${PAGE}\n第${String(at)}号\n`);
      const { code, said } = await runCommand(testEnvironment(folder), ['ingest', folder]);
      expect({ code, said: code === 0 ? '' : said }).toEqual({ code: 0, said: '' });
      for (const file of names)
        expect(await ask('query ($file: String!) { page(file: $file) { file } }', { file })).toMatchObject({
          data: { page: { file } },
        });
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 180_000);
});
