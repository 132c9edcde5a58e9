import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadPage } from '../../src/load/loadPage.ts';
import { removePage } from '../../src/load/removePage.ts';
import { type Api, startApi } from '../graphql/startApi.ts';
import { writeTokens } from '../graphql/writeTokens.ts';
import { makeUpPage } from '../support/madeUpFacts.ts';
import type { MadeUpPage } from '../support/madeUpFacts.ts';

const TOKEN = 'a-long-and-random-token-of-an-editor';
const LONG = 240_000;
let api: Api;
beforeAll(async () => {
  const tokensFile = await writeTokens([{ name: 'Li', role: 'editor', token: TOKEN }]);
  api = await startApi({ tokensFile, mutationDeadline: 60_000 });
}, LONG);
afterAll(() => api.stop());

const deps = (): Parameters<typeof loadPage>[0] => ({
  query: api.graph.query,
  executeWrite: api.graph.executeWrite,
  now: () => new Date().toISOString(),
});
const put = async (...pages: readonly MadeUpPage[]): Promise<void> => {
  for (const { page, facts } of pages) await loadPage(deps(), page, facts);
};

interface Failure {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly reason?: string };
}

async function send(query: string, variables: object): Promise<{ data: unknown; errors?: readonly Failure[] }> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as never;
}

async function ask<Data>(query: string, variables: object = {}): Promise<Data> {
  const { data, errors } = await send(query, variables);
  expect(errors).toBeUndefined();
  return data as Data;
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly surfaces: readonly string[];
  readonly mentions: readonly { readonly id: string; readonly surface: string; readonly file: string }[];
}

/** The entities that these words mean on made-up pages, by file and surface. */
async function look(node: string): Promise<Named | null> {
  const { node: found } = await ask<{
    node: {
      id: string;
      name: string;
      mentions: { nodes: { id: string; surface: string; article: { page: { file: string } } }[] };
    } | null;
  }>(
    'query ($id: ID!) { node(id: $id) { id ... on Entity { name mentions(first: 20) { nodes { id surface article { page { file } } } } } } }',
    { id: node },
  );
  if (found === null) return null;
  const mentions = found.mentions.nodes.map(({ id, surface, article }) => ({ id, surface, file: article.page.file }));
  const surfaces = mentions.map(({ surface, file }) => `${file} ${surface}`).toSorted();
  return { id: found.id, name: found.name, surfaces, mentions };
}

/** The entities that a page names by this word. */
async function find(file: string, surface: string): Promise<string[]> {
  const { page } = await ask<{
    page: { articles: { nodes: { mentions: { nodes: { surface: string; entity: { id: string } }[] } }[] } };
  }>(
    'query ($file: String!) { page(file: $file) { articles(first: 20) { nodes { mentions(first: 50) { nodes { surface entity { id } } } } } } }',
    { file },
  );
  const mentions = page.articles.nodes.flatMap(({ mentions: each }) => each.nodes);
  return mentions.filter((each) => each.surface === surface).map(({ entity }) => entity.id);
}

const decide = async (field: 'splitEntity' | 'undoSplit', mention: string): ReturnType<typeof send> =>
  send(
    `mutation ($mention: ID!) { done: ${field}(input: { mention: $mention, why: "Compared." }) { judgement { id kind } mention { id entity { id } } } }`,
    { mention },
  );
interface Decided {
  readonly done: { readonly judgement: { readonly id: string }; readonly mention: { readonly entity: { id: string } } };
}
const split = async (mention: string | undefined): Promise<Decided['done']> => {
  const { data, errors } = await decide('splitEntity', String(mention));
  expect(errors).toBeUndefined();
  return (data as Decided).done;
};
const merge = async (entities: readonly string[]): Promise<{ id: string; judgement: { id: string } }> =>
  (
    await ask<{ done: { id: string; judgement: { id: string } } }>(
      'mutation ($entities: [ID!]!) { done: mergeEntities(input: { entities: $entities, why: "One." }) { id judgement { id } } }',
      { entities },
    )
  ).done;
const undo = (judgement: string): Promise<unknown> =>
  ask('mutation ($id: ID!) { undoJudgement(input: { judgement: $id, why: "A mistake." }) { judgement { kind } } }', {
    id: judgement,
  });

const person = (file: string, name: string, title: string, body: string): MadeUpPage =>
  makeUpPage(file, `${body}${title}${name}说，生产稳定。`, {
    date: '2026-01-14',
    organizations: [{ name: body, kind: 'enterprise' }],
    people: [{ name, roles: [{ title, organization: body }] }],
  });
const stranger = (file: string, name: string, words: string): MadeUpPage =>
  makeUpPage(file, `${name}${words}`, { date: '2026-01-15', people: [{ name }] });

/**
 * Splits one of several mentions, loads the pages again, and undoes it; ids that meant an entity keep working
 * throughout.
 */
async function checkSplit(pages: readonly MadeUpPage[], surface: string): Promise<void> {
  await put(...pages);
  const [first, second] = pages.map(({ page }) => page.file);
  const [id] = await find(String(first), surface);
  const before = await look(String(id));
  expect(before?.surfaces).toEqual([`${String(first)} ${surface}`, `${String(second)} ${surface}`].toSorted());
  const mention = before?.mentions.find(({ file }) => file === second)?.id;
  const { mention: moved } = await split(mention);
  const check = async (): Promise<void> => {
    expect((await look(moved.entity.id))?.surfaces).toEqual([`${String(second)} ${surface}`]);
    expect((await find(String(first), surface))[0]).not.toBe(moved.entity.id);
    const [rest] = await find(String(first), surface);
    expect((await look(String(rest)))?.surfaces).toEqual([`${String(first)} ${surface}`]);
    expect(await look(String(id))).not.toBeNull();
  };
  await check();
  for (const { page } of pages) await removePage(deps(), page.file);
  await put(...pages.toReversed());
  await check();
  expect((await decide('splitEntity', String(mention))).errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    reason: 'ALREADY_SPLIT',
  });
  expect((await decide('undoSplit', String(mention))).errors).toBeUndefined();
  expect((await look(String(id)))?.surfaces).toEqual(before?.surfaces);
  expect((await decide('undoSplit', String(mention))).errors?.[0]?.extensions.reason).toBe('NOT_SPLIT');
}

it(
  'splits a person without a post off the other page that has the name',
  () =>
    checkSplit(
      [stranger('plain-1.txt', '郝建业', '来到现场。'), stranger('plain-2.txt', '郝建业', '也在场。')],
      '郝建业',
    ),
  LONG,
);

it(
  'splits a person with a post off one without, and a former id still works',
  async () => {
    const pages = [
      stranger('post-1.txt', '程大河', '来到现场。'),
      person('post-2.txt', '程大河', '厂长', '海川轴承厂'),
    ];
    await checkSplit(pages, '程大河');
    await checkSplit(
      [person('post-3.txt', '孟长春', '厂长', '海川轴承厂'), stranger('post-4.txt', '孟长春', '来到现场。')],
      '孟长春',
    );
  },
  LONG,
);

it(
  'splits an organization off the other page that has the name, and gives a stable word if it cannot',
  async () => {
    const body = (file: string, words: string): MadeUpPage =>
      makeUpPage(file, `海川钢构厂${words}`, { organizations: [{ name: '海川钢构厂', kind: 'enterprise' }] });
    await checkSplit([body('body-1.txt', '开工。'), body('body-2.txt', '投产。')], '海川钢构厂');
    const { organization } = await ask<{ organization: { mentions: { nodes: { id: string }[] } } }>(
      '{ organization(name: "海关总署") { mentions(first: 1) { nodes { id } } } }',
    );
    const refused = await decide('splitEntity', String(organization.mentions.nodes[0]?.id));
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'IN_LEXICON' });
    await put(stranger('alone.txt', '柏向荣', '来到现场。'));
    const alone = await look(String((await find('alone.txt', '柏向荣'))[0]));
    const nothing = await decide('splitEntity', String(alone?.mentions[0]?.id));
    expect(nothing.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'NOTHING_TO_SPLIT' });
    expect(await look(String(alone?.id))).toEqual(alone);
  },
  LONG,
);

it(
  'splits a short form off the name that it was read as, on the page of the Suez canal',
  async () => {
    const { person: chair } = await ask<{ person: { id: string } }>('{ person(name: "乌萨马·拉比耶") { id } }');
    const before = await look(chair.id);
    expect(before?.mentions.map(({ surface }) => surface).toSorted()).toEqual(['乌萨马·拉比耶', '拉比耶']);
    const short = before?.mentions.find(({ surface }) => surface === '拉比耶')?.id;
    const { mention, judgement } = await split(short);
    expect(await look(mention.entity.id)).toMatchObject({ name: '拉比耶', mentions: [{ id: short }] });
    expect(await look(chair.id)).toMatchObject({ id: chair.id, mentions: [{ surface: '乌萨马·拉比耶' }] });
    // Both names have the decision in their history.
    for (const id of [chair.id, mention.entity.id])
      expect(
        await ask('query ($id: ID!) { node(id: $id) { ... on Person { judgements { id kind who why } } } }', { id }),
      ).toEqual({ node: { judgements: [{ id: judgement.id, kind: 'DIFFERENT', who: 'Li', why: 'Compared.' }] } });
    await undo(judgement.id);
    expect(await look(chair.id)).toEqual(before);
  },
  LONG,
);

it(
  'splits the name of one article off the other article of its page',
  async () => {
    const [one, two] = ['鲁有田在东街卖花。', '鲁有田在西街修车。'];
    const text = `${one}\n${two}`;
    const made = makeUpPage('street.txt', text, { people: [{ name: '鲁有田' }] });
    const [article] = made.facts.articles;
    const [only] = made.facts.people;
    if (article === undefined || only === undefined) throw new Error('The page has no article or nobody.');
    const cut = (id: string, words: string, start: number): typeof article => ({
      ...article,
      id,
      segments: [{ from: words.slice(0, 5), to: words.slice(-5), span: [start, start + words.length] }],
    });
    const facts = {
      ...made.facts,
      articles: [cut('a1', one, 0), cut('a2', two, one.length + 1)],
      people: [{ ...only, articles: ['a1', 'a2'] }],
    };
    await put({ ...made, facts });
    const [id] = await find('street.txt', '鲁有田');
    const before = await look(String(id));
    expect(before?.surfaces).toHaveLength(2);
    const { mention, judgement } = await split(before?.mentions[1]?.id);
    expect((await look(mention.entity.id))?.mentions).toEqual([before?.mentions[1]]);
    expect((await look(String(id)))?.mentions).toEqual([before?.mentions[0]]);
    await undo(judgement.id);
    expect(await look(String(id))).toEqual(before);
  },
  LONG,
);

it(
  'merges two people and two bodies, splits and undoes in any order, and every id works',
  async () => {
    await put(
      person('wang-1.txt', '邢大伟', '厂长', '海川齿轮厂'),
      person('wang-2.txt', '邢大伟', '经理', '东山食品公司'),
    );
    const ids = [(await find('wang-1.txt', '邢大伟'))[0], (await find('wang-2.txt', '邢大伟'))[0]].map(String);
    const firms = [(await find('wang-1.txt', '海川齿轮厂'))[0], (await find('wang-2.txt', '东山食品公司'))[0]].map(
      String,
    );
    expect(ids[0]).not.toBe(ids[1]);
    const apart = await Promise.all([...ids, ...firms].map(look));
    const [people, bodies] = [await merge(ids), await merge(firms)];
    const one = await look(people.id);
    expect(one?.surfaces).toEqual(['wang-1.txt 邢大伟', 'wang-2.txt 邢大伟']);
    for (const id of ids) expect(await look(id)).toEqual(one);
    for (const id of firms) expect(await look(id)).toMatchObject({ id: bodies.id, name: '海川齿轮厂' });
    const again = await send(
      'mutation ($entities: [ID!]!) { mergeEntities(input: { entities: $entities, why: "One." }) { id } }',
      { entities: ids },
    );
    expect(again.errors?.[0]?.extensions.reason).toBe('ALREADY_ONE');
    const moved = await split(one?.mentions.find(({ file }) => file === 'wang-2.txt')?.id);
    expect((await look(moved.mention.entity.id))?.surfaces).toEqual(['wang-2.txt 邢大伟']);
    for (const id of ids) expect(await look(id)).not.toBeNull();
    await undo(bodies.judgement.id);
    await undo(moved.judgement.id);
    expect(await look(people.id)).toEqual(one);
    await undo(people.judgement.id);
    expect(await Promise.all([...ids, ...firms].map(look))).toEqual(apart);
  },
  LONG,
);
