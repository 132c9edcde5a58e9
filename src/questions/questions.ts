import { QuestionError } from '../errors/QuestionError.ts';
import { mintId } from '../model/ids.ts';
import { loadStatement } from '../load/loadStatement.ts';
import type { PlainRecord } from '../load/loadStatement.ts';
import type { Writer } from '../neo4j/runQuery.ts';
import { findNearMiss } from '../util/findNearMiss.ts';
import { type AskGraph, createAsk, type QuestionSource, parseQuestionDocument } from './askGraph.ts';
import { compareAnswers } from './compareAnswers.ts';
import { describeNodes } from './describeNodes.ts';
import { listAnswerIds } from './listAnswerIds.ts';
import type { SavedQuestion } from './savedQuestion.ts';

/** A question to save. */
export interface QuestionToSave {
  readonly name: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly webhook: string | null;
  readonly who: string;
}

/** The saved questions of a graph. */
export interface Questions {
  /**
   * Saves a question; saving the same name again replaces it. Throws QuestionError for a query that cannot be asked or
   * a webhook that cannot be called.
   */
  readonly save: (question: QuestionToSave) => Promise<void>;
  readonly forget: (name: string) => Promise<void>;
  readonly list: () => Promise<readonly SavedQuestion[]>;
  /** Lists the questions whose webhook may have news to receive. */
  readonly listWaiting: () => Promise<readonly string[]>;
  /** Asks a question again if the graph has changed since, and returns it with all news. */
  readonly ask: (name: string) => Promise<SavedQuestion>;
  /** Stores how far news was delivered; with `webhook` null, no more is sent. */
  readonly markDelivered: (name: string, delivered: number, webhook: string | null) => Promise<void>;
}

/** What questions need from their host. */
export interface QuestionDeps extends QuestionSource {
  readonly executeWrite: Writer;
  readonly now: () => string;
  /** The address that links in citations lead to. */
  readonly base: string;
  /** Hosts that news may be sent to. */
  readonly webhookHosts: readonly string[];
}

const NAME = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/u;
const MOST_QUESTIONS = 100;
/** The number of news items kept per question, more than a feed reader fetches. */
const MOST_ITEMS = 200;
const MOST_NODES = 500;

/** Opens the saved questions of a graph. */
export function openQuestions(deps: QuestionDeps): Questions {
  const { query, executeWrite, now, base } = deps;
  const askGraph: AskGraph = createAsk(deps);
  return {
    async save({ name, document, variables, webhook, who }) {
      if (!NAME.test(name))
        throw new QuestionError(`"${name}" is not a valid name. Use up to 64 lower-case letters, digits and hyphens.`);
      if (webhook !== null) checkWebhook(webhook, deps.webhookHosts);
      parseQuestionDocument(deps.schema, deps.limits, document, variables);
      if (listAnswerIds(variables).length === 0 && !/\bid\b/u.test(document))
        throw new QuestionError(
          'The query selects no id, so differences cannot be found. Select the id of everything you follow.',
        );
      const known = await listAll(null);
      if (known.length >= MOST_QUESTIONS && !known.some((each) => each.name === name))
        throw new QuestionError(`There are ${String(known.length)} saved questions already. Delete one of them first.`);
      const properties = {
        ...{ id: mintId('SavedQuestion', name), name, document, variables: JSON.stringify(variables), webhook, who },
        ...{ at: now(), askedRevision: -1n, seen: '[]', items: [], delivered: 0n },
      };
      await executeWrite('save a question', (run) => run(loadStatement('save-question', { question: properties })));
    },
    async forget(name) {
      await find(name);
      await executeWrite('forget a question', (run) => run(loadStatement('forget-question', { name })));
    },
    list: () => listAll(null),
    async listWaiting() {
      return (await query(loadStatement('list-waiting-questions'))).map(({ name }) => String(name));
    },
    async ask(name) {
      const { question, revision } = await find(name);
      if (question.askedRevision === revision) return question;
      const at = now();
      const ids = listAnswerIds(await askGraph(question.document, question.variables));
      if (ids.length > MOST_NODES)
        throw new QuestionError(
          `The answer to ${name} has ${String(ids.length)} nodes; the limit is ${String(MOST_NODES)}. Narrow it with a filter, or request fewer.`,
        );
      const seen = await describeNodes(askGraph, ids, { base, today: at.slice(0, 10) });
      const last = question.items.at(-1)?.number ?? 0;
      const fresh = compareAnswers(question.seen, seen, { revision, at, last });
      const items = [...question.items, ...fresh].slice(-MOST_ITEMS);
      const answer = {
        askedRevision: BigInt(revision),
        seen: JSON.stringify(seen),
        items: items.map((item) => JSON.stringify(item)),
        numbered: BigInt(items.at(-1)?.number ?? 0),
      };
      const asked = BigInt(question.askedRevision);
      const [recorded] = await executeWrite('record an answer', (run) =>
        run(loadStatement('record-answer', { name, asked, answer })),
      );
      // Someone else has asked it in the meantime; their numbers count.
      if (recorded?.['recorded'] !== 1) return (await find(name)).question;
      return { ...question, askedRevision: revision, seen, items };
    },
    async markDelivered(name, delivered, webhook) {
      const params = { name, delivered: BigInt(delivered), webhook };
      await executeWrite('mark delivered', (run) => run(loadStatement('mark-delivered', params)));
    },
  };

  async function find(name: string): Promise<{ readonly question: SavedQuestion; readonly revision: number }> {
    const [found] = await query(loadStatement('find-questions', { name }));
    if (found !== undefined) return { question: parseQuestion(found), revision: Number(found['revision'] ?? 0) };
    const names = (await listAll(null)).map((each) => each.name);
    const near = findNearMiss(name, names);
    throw new QuestionError(
      `There is no saved question "${name}"${near === undefined ? '' : `; did you mean "${near}"`}. ${names.length === 0 ? 'None is saved yet.' : `There are: ${names.join(', ')}.`}`,
      { isMissing: true },
    );
  }

  async function listAll(name: string | null): Promise<readonly SavedQuestion[]> {
    return (await query(loadStatement('find-questions', { name }))).map(parseQuestion);
  }
}

function parseQuestion({ question }: PlainRecord): SavedQuestion {
  const stored = question as Readonly<Record<string, unknown>>;
  return {
    ...(stored as unknown as SavedQuestion),
    webhook: (stored['webhook'] as string | null | undefined) ?? null,
    variables: JSON.parse(String(stored['variables'])) as Record<string, unknown>,
    seen: JSON.parse(String(stored['seen'])) as SavedQuestion['seen'],
    items: (stored['items'] as readonly string[]).map((item) => JSON.parse(item) as SavedQuestion['items'][number]),
  };
}

function checkWebhook(webhook: string, hosts: readonly string[]): void {
  const url = URL.parse(webhook);
  if (url === null || !/^https?:$/u.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new QuestionError(
      `"${webhook}" is not an address to send news to. Give one like https://hooks.example/econews.`,
    );
  if (!hosts.includes(url.hostname))
    throw new QuestionError(`${url.hostname} is not in WEBHOOK_HOSTS. Add the host there if you trust it.`);
}
