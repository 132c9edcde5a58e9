import { BadRequestError } from '../errors/BadRequestError.ts';
import { FactsError } from '../errors/FactsError.ts';
import { LoadError } from '../errors/LoadError.ts';
import type { Editing, PageToIngest } from '../graphql/mutations/editing.ts';
import { QuestionError } from '../errors/QuestionError.ts';
import type { Questions } from '../questions/questions.ts';
import type { Graph } from '../neo4j/openGraph.ts';
import type { createReadPool, PoolAnswer, ReadPool } from './reading/createReadPool.ts';
import type { ReadSource, ReadTask } from './reading/readWorker.ts';
import { toLoadDeps } from './toLoadDeps.ts';

/** What editors may do on a graph, and the process that reads their pages. */
export interface HostedEditing {
  readonly editing: Editing;
  readonly close: () => Promise<void>;
}

/** The limit documented in schema/mutation.graphql. */
const MOST_CHARACTERS = 1_000_000;

/**
 * Milliseconds without a page after which the reading process is ended: it takes about 200 MB, and restarts in a
 * second.
 */
const IDLE = 60_000;

/**
 * Creates the editing functions of a graph. Pages are read in a separate process, so that queries are answered in the
 * meantime. Most servers are never written to, so the code that reads and loads pages is imported with the first page,
 * which saves 40 MB.
 */
export function createEditing(graph: Graph, questions: Pick<Questions, 'save' | 'forget'>, idle = IDLE): HostedEditing {
  const deps = toLoadDeps(graph);
  let pool: ReadPool | undefined;
  let reading = 0;
  let rest: NodeJS.Timeout | undefined;
  return {
    editing: {
      async ingestPage(sent, onProgress, signal) {
        const { publication, date, pageNumber, minConfidence } = sent;
        const [{ createReadPool }, { ingestFacts }, { holdBack }] = await Promise.all([
          import('./reading/createReadPool.ts'),
          import('./ingestFacts.ts'),
          import('./reading/holdBack.ts'),
        ]);
        if (minConfidence !== null && !(minConfidence >= 0 && minConfidence <= 1)) {
          const message = `minConfidence is ${minConfidence}; it may be 0 to 1, e.g. 0.6.`;
          throw new BadRequestError(message, 'BAD_USER_INPUT');
        }
        const source = checkSource(sent);
        onProgress({ step: 'READ', done: 0, total: 0 });
        const answer = await read(createReadPool, {
          ...source,
          publication: { name: publication, date, pageNumber },
          check: true,
        });
        signal.throwIfAborted();
        if (answer.kind === 'failed') throw new BadRequestError(answer.problem, 'BAD_USER_INPUT', answer);
        const total = answer.facts.articles.length;
        onProgress({ step: 'LOAD', done: total, total });
        // If the caller gave up waiting, the page is not stored later.
        const bounded: Graph = { ...graph, executeWrite: (name, work) => graph.executeWrite(name, work, signal) };
        const { page: kept, heldBack } = holdBack(answer, minConfidence ?? 0);
        const { pageId, runId, status, issues } = await asUserInput(ingestFacts(bounded, kept));
        onProgress({ step: 'DONE', done: total, total });
        const parts = answer.page.origin?.parts ?? 1;
        return {
          pageId,
          runId,
          changed: status === 'loaded',
          heldBack,
          parts,
          issues: [...(answer.issues ?? []), ...issues],
        };
      },
      async judgeFigure({ kind, figure, correction, printedIn, who, why }) {
        const { judgeFigure } = await import('../load/judgeFigure.ts');
        const verdict = { decision: kind, ...(correction && { correction }), ...(printedIn !== null && { printedIn }) };
        return asUserInput(judgeFigure(deps, figure, verdict, { who, why }));
      },
      async undoJudgement({ judgement, who, why }) {
        const { undoJudgement } = await import('../load/judgeFigure.ts');
        return asUserInput(undoJudgement(deps, judgement, { who, why }));
      },
      async splitEntity({ mention, who, why }) {
        const { unmergeMention } = await import('../load/judgeMention.ts');
        return (await asUserInput(unmergeMention(deps, mention, { who, why }))).judgementId;
      },
      async undoSplit({ mention, who, why }) {
        const { remergeMention } = await import('../load/judgeMention.ts');
        return (await asUserInput(remergeMention(deps, mention, { who, why }))).judgementId;
      },
      async mergeEntities({ entities, who, why }) {
        const { mergeEntities } = await import('../load/mergeEntities.ts');
        return asUserInput(mergeEntities(deps, entities, { who, why }));
      },
      async removePage(page) {
        const { removePage } = await import('../load/removePage.ts');
        return asUserInput(removePage(deps, page));
      },
      async saveQuestion(question) {
        await asUserInput(questions.save(question));
      },
      async forgetQuestion(name) {
        await asUserInput(questions.forget(name));
      },
      async withdrawRun(id) {
        const { withdrawRun } = await import('../load/withdrawRun.ts');
        await asUserInput(withdrawRun(deps, id));
      },
    },
    async close() {
      clearTimeout(rest);
      await pool?.close();
    },
  };

  async function read(createPool: typeof createReadPool, task: ReadTask): Promise<PoolAnswer> {
    clearTimeout(rest);
    pool ??= createPool(1);
    reading += 1;
    try {
      return await pool.read(task);
    } finally {
      reading -= 1;
      if (reading === 0) rest = setTimeout(endReading, idle).unref();
    }
  }

  function endReading(): void {
    void pool?.close();
    pool = undefined;
  }
}

/** Takes either a text or a document. Throws BadRequestError for both, neither, and what is too long or not base64. */
function checkSource({ file, text, document, part }: PageToIngest): ReadSource {
  const refuse = (message: string): never => {
    throw new BadRequestError(message, 'BAD_USER_INPUT');
  };
  if (text !== null && document === null) {
    if (text.length <= MOST_CHARACTERS) return { file, text };
    return refuse(
      `The text has ${text.length} characters; the limit is ${MOST_CHARACTERS}. Split it into pages, or use the command line to read it.`,
    );
  }
  if (document === null || text !== null) return refuse('Give either text or document, not both and not neither.');
  if (!Number.isInteger(part) || part < 1) return refuse(`part is ${part}; the first page of a document is 1.`);
  if (document === '' || !/^[A-Za-z0-9+/]*={0,2}$/u.test(document))
    return refuse(
      'document is not base64. Send the bytes of the file in base64, without line breaks or a data: prefix.',
    );
  return { file, document, part };
}

/** A page or a run that the graph cannot take is the editor's to fix. */
async function asUserInput<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof LoadError || cause instanceof FactsError || cause instanceof QuestionError)
      throw new BadRequestError(cause.message, 'BAD_USER_INPUT', {
        reason: cause instanceof LoadError ? cause.reason : undefined,
      });
    throw cause;
  }
}
